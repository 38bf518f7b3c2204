package com.batoncrm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.company.Money;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Creating, finding and judging customers. */
@BatonTest
class CustomerTests {

    @Autowired
    private CustomerService customers;

    @Autowired
    private IdentityService identity;

    @Test
    void aNewCustomerGetsTheNextNumberAndItsCreatorAsOwner() {
        identity.setAuthenticatedUserId("sales");
        Customer first = customers.create(newCustomer("Orange Optik"));
        Customer second = customers.create(newCustomer("Orange Optik Süd"));
        assertThat(first.number()).matches("K-\\d{6}");
        assertThat(second.number()).isGreaterThan(first.number());

        Customer found = customers.get(first.number());
        assertThat(found.owner()).contains("sales");
        assertThat(found.legalName()).isEqualTo("Orange Optik");
        assertThat(found.address().lines(Locale.ENGLISH)).containsExactly("Germany");
        assertThat(found.mainContact()).contains(new Contact("Olga Orange", "", "olga@orange-optik.example", ""));
        assertThat(found.language()).isEqualTo(Locale.GERMAN);
        assertThat(found.currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(found.creditStanding()).isEqualTo(CreditStanding.GOOD);
        assertThat(found.overdue()).isEqualTo(Money.of("0", "EUR"));
    }

    @Test
    void aCustomerIsFoundByNumberNameOrAnAddressInAnyCase() {
        Customer customer = customers.create(newCustomer("Zitrone Zentral"));
        customers.create(newCustomer("Zitrone Zentral Filiale"));
        String number = customer.number();
        assertThat(customers.search(" " + number.toLowerCase(Locale.ROOT) + " "))
                .extracting(Customer::number)
                .containsExactly(number);
        assertThat(customers.search("ZITRONE  zentral"))
                .extracting(Customer::number)
                .containsExactly(number);

        Customer other = customers.create(new NewCustomer(
                "Quitte", "FR", CustomerKind.COMPANY, "Quentin", "quentin@quitte.example", "EUR", "fr"));
        assertThat(customers.search("Quentin@Quitte.example"))
                .extracting(Customer::number)
                .containsExactly(other.number());
        assertThat(customers.search("nobody@quitte.example")).isEmpty();
        assertThat(customers.search("  ")).isEmpty();
    }

    @Test
    void aPartOfTheNameFindsTheBestFirstAndAtMostTen() {
        customers.create(newCustomer("Big Kumquat"));
        customers.create(newCustomer("Superkumquat"));
        customers.create(newCustomer("Kumquat & Sons"));
        assertThat(customers.search("KUMQUAT"))
                .extracting(Customer::name)
                .containsExactly("Kumquat & Sons", "Big Kumquat", "Superkumquat");
        for (int i = 0; i < 11; i++) {
            customers.create(newCustomer("Papaya " + i));
        }
        assertThat(customers.search("papaya")).hasSize(10);
    }

    @Test
    void signsThatMeanSomethingToTheDatabaseAreOnlySigns() {
        customers.create(newCustomer("Hundred 100% Fruit"));
        customers.create(newCustomer("Hundred 1000 Fruit"));
        customers.create(newCustomer("Back\\slash_Fruit"));
        assertThat(customers.search("100%")).extracting(Customer::name).containsExactly("Hundred 100% Fruit");
        assertThat(customers.search("slash_f")).extracting(Customer::name).containsExactly("Back\\slash_Fruit");
        assertThat(customers.search("k\\s")).extracting(Customer::name).containsExactly("Back\\slash_Fruit");
        assertThat(customers.search("' or 1=1 --")).isEmpty();
    }

    @Test
    void namesInEveryScriptAreFoundWhateverTheirCase() {
        customers.create(newCustomer("ΩΜΈΓΑ Όργανα"));
        customers.create(newCustomer("株式会社テスト計測"));
        customers.create(newCustomer("<script>alert('fruit')</script>"));
        assertThat(customers.search("ωμέγα")).hasSize(1);
        assertThat(customers.search("テスト")).extracting(Customer::name).containsExactly("株式会社テスト計測");
        assertThat(customers.search("<SCRIPT>")).hasSize(1);
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThatThrownBy(() -> customers.create(newCustomer(" ")))
                .isInstanceOf(Refused.class)
                .hasMessage("Please enter the customer's name.");
        assertThatThrownBy(() -> customers.create(newCustomer("x".repeat(201))))
                .hasMessage("The customer's name is longer than 200 characters.");
        assertThatThrownBy(() -> customers.create(newCustomer("two\nlines"))).hasMessageContaining("one line");
        for (String wrong : new String[] {
            "olga",
            "olga@",
            "@x.example",
            "a b@x.example",
            "a@x",
            "a@x.example,b@x.example",
            "a@x.example\nBcc: b@x.example"
        }) {
            assertThatThrownBy(() -> customers.create(
                            new NewCustomer("Wrong", "DE", CustomerKind.COMPANY, "Olga", wrong, "EUR", "de")))
                    .as(wrong)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is not an e-mail address");
        }
        assertThatThrownBy(() -> customers.create(
                        new NewCustomer("Wrong", "Narnia", CustomerKind.COMPANY, "Olga", "o@x.example", "EUR", "de")))
                .hasMessageStartingWith("There is no country 'Narnia'");
        assertThatThrownBy(() -> customers.create(
                        new NewCustomer("Wrong", "DE", CustomerKind.COMPANY, "Olga", "o@x.example", "XYZ", "de")))
                .hasMessageStartingWith("We do not sell in 'XYZ', only in [EUR, USD");
        assertThatThrownBy(() -> customers.create(
                        new NewCustomer("Wrong", "DE", CustomerKind.COMPANY, "Olga", "o@x.example", "EUR", "klingon")))
                .hasMessageStartingWith("'klingon' is not a language");
        assertThat(customers.search("Wrong")).isEmpty();
    }

    @Test
    void standingAndOverdueAmountChange() {
        String number =
                customers.create(newCustomer("Debtor " + UUID.randomUUID())).number();
        customers.changeStanding(number, CreditStanding.STOP, "Never pays");
        customers.changeOverdue(number, Money.of("100", "USD"));
        assertThat(customers.get(number).creditStanding()).isEqualTo(CreditStanding.STOP);
        assertThat(customers.get(number).overdue()).isEqualTo(Money.of("86", "EUR"));
        assertThatThrownBy(() -> customers.changeOverdue(number, Money.of("-1", "EUR")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> customers.changeStanding("K-999999", CreditStanding.GOOD, "Pays"))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no customer K-999999.");
        assertThat(customers.get(number).overdue()).isEqualTo(Money.of("86", "EUR"));
    }

    private static NewCustomer newCustomer(String name) {
        return new NewCustomer(
                name, "Germany", CustomerKind.COMPANY, "Olga Orange", "olga@orange-optik.example", "EUR", "de");
    }
}
