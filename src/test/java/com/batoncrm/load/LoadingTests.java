package com.batoncrm.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.batoncrm.catalog.Catalog;
import com.batoncrm.company.Money;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerKind;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.load.LoadResult.BadRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.env.MockEnvironment;

/** Tables as other people write them. */
@BatonTest
class LoadingTests {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Autowired
    private Loading loading;

    @Autowired
    private List<LoadTarget> targets;

    @Autowired
    private CustomerService customers;

    @Autowired
    private Catalog catalog;

    @Autowired
    private MovableClock clock;

    @Test
    void aNameIsEnoughForACustomer() {
        LoadResult result =
                load("customers", "account,sector,office_location,revenue\nApfel Apparate,medical,Kenya,12\n");
        assertThat(result).isEqualTo(new LoadResult(1, 0, 0, List.of()));
        Customer customer = customers.search("Apfel Apparate").get(0);
        assertThat(customer.number()).startsWith("K-");
        assertThat(customer.sector()).isEqualTo("medical");
        assertThat(customer.address().country()).isEqualTo("KE");
        assertThat(customer.kind()).isEqualTo(CustomerKind.COMPANY);
        assertThat(customer.language()).hasToString("en");
        assertThat(customer.currency()).isEqualTo(EUR);
        assertThat(customer.owner()).isEmpty();
        assertThat(customer.contacts()).isEmpty();
    }

    @Test
    void everyColumnOfACustomerIsTaken() {
        String table =
                "Customer No,Name,Legal Name,Type,Company number,VAT ID,Industry,Street,ZIP,City,Country,Contact,"
                        + "Role,E-Mail,Phone,Owner,Credit standing,Overdue,Language,Currency\n"
                        + "K-700001,Birne,\"Birne, Busch & Co. KG\",Partner,HRB 1,DE1,Retail,\"Weg 1\nHof\",10115,Berlin,Germany,"
                        + "Berta,CEO,berta@birne.example,030,sales2,WATCH,12.34,de-AT,usd\n";
        assertThat(load("customers", table).bad())
                .extracting(BadRow::toString)
                .containsExactly("line 2, column 'Street': The street must be one line without control characters.");
        assertThat(load("customers", table.replace("\nHof", "")).added()).isOne();
        Customer customer = customers.get("K-700001");
        assertThat(customer.legalName()).isEqualTo("Birne, Busch & Co. KG");
        assertThat(customer.kind()).isEqualTo(CustomerKind.PARTNER);
        assertThat(customer.creditStanding()).isEqualTo(CreditStanding.WATCH);
        assertThat(customer.overdue()).isEqualTo(Money.of("12.34", "EUR"));
        assertThat(customer.owner()).contains("sales2");
        assertThat(customer.language()).hasToString("de_AT");
        assertThat(customer.currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(customer.mainContact().orElseThrow().email()).isEqualTo("berta@birne.example");
        assertThat(load("customers", "name\nAfter Birne\n").added()).isOne();
        assertThat(customers.search("After Birne").get(0).number())
                .as("numbers given out later are above the loaded one")
                .isGreaterThan("K-700001");
    }

    @Test
    void badRowsAreNamedAndTheGoodOnesLoad() {
        LoadResult result = load("customers", """
                name,kind,office_location,contact email,owner,overdue,customer no
                Citrone 1,company,DE,a@citrone.example,sales,1,
                ,company,DE,,,,
                Citrone 3,king,DE,,,,
                Citrone 4,company,Atlantis,,,,

                Citrone 6,company,DE,not an address,,,
                Citrone 7,company,DE,,nobody,,
                Citrone 8,company,DE,,,"1.234,50",
                Citrone 9,company,DE,,,-1,
                Citrone 10,company
                Citrone 11,company,DE,,,,4711
                Citrone 12,company,Philipines,,,,
                """);
        assertThat(result.bad())
                .extracting(BadRow::toString)
                .containsExactly(
                        "line 3, column 'name': It is empty.",
                        "line 4, column 'kind': 'king' is none of [company, consumer, partner].",
                        "line 5, column 'office_location': There is no country 'Atlantis'; give its two letters or its English name.",
                        "line 7, column 'contact email': 'not an address' is not an e-mail address.",
                        "line 8, column 'owner': There is no account 'nobody'.",
                        "line 9, column 'overdue': '1.234,50' is not a number as in 1234.50.",
                        "line 10, column 'overdue': '-1' is below zero.",
                        "line 11: It has 2 values, the header has 7.",
                        "line 12, column 'customer no': '4711' is not a customer number as in K-000001.");
        assertThat(result.added()).isEqualTo(2);
        assertThat(customers.search("Citrone")).extracting(Customer::name).containsExactly("Citrone 1", "Citrone 12");
    }

    @Test
    void loadingAgainChangesNothing() {
        String table = "name,registration number,contact,email\nDattel,HRB 9,Dora,dora@dattel.example\n"
                + "Dattel GmbH,HRB 9,Dirk,dirk@dattel.example\nDattel & Söhne,,,\n";
        assertThat(load("customers", table)).isEqualTo(new LoadResult(2, 1, 0, List.of()));
        assertThat(load("customers", table)).isEqualTo(new LoadResult(0, 0, 3, List.of()));
        assertThat(load("customers", "name\nDATTEL  & söhne\n").unchanged()).isOne();
        assertThat(customers.search("dora@dattel.example").get(0).contacts()).hasSize(2);
    }

    @Test
    void aCodeAndAPriceAreEnoughForAProduct() {
        String table = "product,series,sales_price\nFeige Basic,Feige,550\nFeige Pro,Feige,4821\n";
        assertThat(load("products", table)).isEqualTo(new LoadResult(2, 0, 0, List.of()));
        assertThat(load("products", table)).isEqualTo(new LoadResult(0, 0, 2, List.of()));
        clock.advance(Duration.ofDays(30));
        assertThat(load("products", table)).isEqualTo(new LoadResult(0, 0, 2, List.of()));

        var product = catalog.product("Feige Basic").orElseThrow();
        assertThat(product.name()).isEqualTo("Feige Basic");
        assertThat(product.unit()).isEqualTo("piece");
        assertThat(product.taxCategory()).isEqualTo("standard");
        assertThat(product.active()).isTrue();
        assertThat(product.cost()).isEqualTo(Money.of("385", "EUR"));
        assertThat(priceOf("Feige Basic", "1", "2026-11-02")).contains(Money.of("550", "EUR"));
        assertThat(priceOf("Feige Basic", "1", "2026-11-01")).isEmpty();
    }

    @Test
    void aNewPriceHoldsFromTheDayOfLoading() {
        load("products", "code,price,from quantity\nGuave,100,1\nGuave,90,10\n");
        clock.advance(Duration.ofDays(30));
        assertThat(load("products", "code,price,from quantity\nGuave,110,1\nGuave,90,10\n"))
                .isEqualTo(new LoadResult(0, 1, 1, List.of()));
        assertThat(priceOf("Guave", "1", "2026-12-01")).contains(Money.of("100", "EUR"));
        assertThat(priceOf("Guave", "1", "2026-12-02")).contains(Money.of("110", "EUR"));
        assertThat(priceOf("Guave", "10", "2026-12-02")).contains(Money.of("90", "EUR"));
    }

    @Test
    void aProductsBadRowsAreNamed() {
        LoadResult result = load("products", """
                code,price,currency,tax,valid from,valid until,cost,active,quantity
                Ingwer,1,EUR,standard,2026-01-01,2026-12-31,50%,yes,1
                Ingwer,0.8,EUR,standard,2026-01-01,2026-12-31,0.50,no,10
                Ingwer 2,,EUR,,,,,,
                Ingwer 3,zero,EUR,,,,,,
                Ingwer 4,-5,EUR,,,,,,
                Ingwer 5,5,XXX,,,,,,
                Ingwer 6,5,EUR,luxury,,,,,
                Ingwer 7,5,EUR,,31.12.2026,,,,
                Ingwer 8,5,EUR,,2026-12-31,2026-01-01,,,
                Ingwer 9,5,EUR,,,,,maybe,
                Ingwer 10,5,EUR,,,,,,0
                """);
        assertThat(result.added()).isOne();
        assertThat(result.changed()).isOne();
        assertThat(result.bad())
                .extracting(BadRow::line, BadRow::column)
                .containsExactly(
                        tuple(4L, "price"),
                        tuple(5L, "price"),
                        tuple(6L, "price"),
                        tuple(7L, "currency"),
                        tuple(8L, "tax"),
                        tuple(9L, "valid from"),
                        tuple(10L, "valid until"),
                        tuple(11L, "active"),
                        tuple(12L, "quantity"));
        assertThat(catalog.product("Ingwer 8")).as("nothing of a bad row stays").isEmpty();
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() {
        assertRefused("", "It is empty.");
        assertRefused("\n\n", "It is empty.");
        assertRefused(
                "name;sector\nX;y\n", "Its values are separated by ';', not by ','; say so by --baton.load.separator.");
        assertRefused(
                "sector,city\nretail,Rome\n",
                "Its first line has no column for the name (account, account name, customer, company); it reads: sector, city");
        assertRefused("name,account\na,b\n", "It has two columns for the name, 'account' is one.");
        assertRefused(
                "name,city\nKiwi 1,Rome\n\"Kiwi 2,Rome\nKiwi 3,Rome\n",
                "From line 3 on it cannot be understood: a quotation mark is not closed, or does not stand around the whole value.");
        Resource latin1 = resource("name,city\nKiwi 4,Rome\nKiwi 5,Zürich\n", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> loading.load(latin1, target("customers")))
                .isInstanceOf(CannotLoad.class)
                .hasMessage("Line 3 is not in UTF-8; save the file as 'CSV UTF-8'.");
        Resource utf16 = resource("name,city\nKiwi 6,Rome\n", StandardCharsets.UTF_16);
        assertThatThrownBy(() -> loading.load(utf16, target("customers")))
                .hasMessageStartingWith("Line 1 is not in UTF-8");
        Resource missing = new FileSystemResource("target/no-such-file.csv");
        assertThatThrownBy(() -> loading.load(missing, target("customers")))
                .isInstanceOf(CannotLoad.class)
                .hasMessageStartingWith("It cannot be read:");
        assertThat(customers.search("Kiwi")).as("nothing half done").isEmpty();
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNotMatter() {
        assertThat(load("customers", "\uFEFF\"Name\",city\r\nLimette Ö,Rome\r\n\r\n,x\r\n")
                        .bad())
                .containsExactly(new BadRow(4, "Name", "It is empty."));
        assertThat(customers.search("limette ö")).hasSize(1);
    }

    @Test
    void theFileNamedAtTheStartIsLoadedAndAWrongOneDoesNotStopTheServer(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("customers.csv"), "name\nMandarine\n");
        var settings = new MockEnvironment()
                .withProperty("baton.load.customers", file.toString())
                .withProperty("baton.load.products", folder.toString());
        new LoadAtStart(targets, loading, settings).run(new DefaultApplicationArguments());
        assertThat(customers.search("Mandarine")).hasSize(1);
    }

    private void assertRefused(String table, String message) {
        assertThatThrownBy(() -> load("customers", table))
                .isInstanceOf(CannotLoad.class)
                .hasMessage(message);
    }

    private LoadResult load(String target, String table) {
        return loading.load(resource(table, StandardCharsets.UTF_8), target(target));
    }

    private LoadTarget target(String name) {
        return targets.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Money> priceOf(String code, String quantity, String day) {
        return catalog.listPrice(code, EUR, new BigDecimal(quantity), LocalDate.parse(day));
    }

    private static Resource resource(String text, Charset charset) {
        return new ByteArrayResource(text.getBytes(charset));
    }
}
