package com.batoncrm.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.company.Money;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Prices, costs and payment terms. */
@BatonTest
class CatalogTests {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate AUTUMN = LocalDate.parse("2026-11-02");

    @Autowired
    private Catalog catalog;

    @Autowired
    private Products products;

    @BeforeEach
    void aScopeWithTiersAndLastYearsPrice() {
        if (products.findByCode("SCOPE").isEmpty()) {
            var scope = new Product(
                    "SCOPE", new Description("Oscilloscope", "Lab", "piece", "standard", true), Money.of("600", "EUR"));
            scope.putPrice(price("1100", "EUR", "1", "2025-01-01", null));
            scope.putPrice(price("1000", "EUR", "1", "2026-01-01", "2026-12-31"));
            scope.putPrice(price("950.505", "EUR", "10", "2026-01-01", "2026-12-31"));
            scope.putPrice(price("1200", "USD", "1", "2026-01-01", null));
            products.save(scope);
            products.save(new Product(
                    "OLD", new Description("Old scope", "Lab", "piece", "standard", false), Money.of("1", "EUR")));
        }
    }

    @Test
    void theQuantityDecidesTheTier() {
        assertThat(priceOf("1")).contains(Money.of("1000", "EUR"));
        assertThat(priceOf("9.999")).contains(Money.of("1000", "EUR"));
        assertThat(priceOf("10")).contains(Money.of("950.505", "EUR"));
        assertThat(priceOf("0.5")).isEmpty();
    }

    @Test
    void theDayDecidesThePrice() {
        assertThat(catalog.listPrice("SCOPE", EUR, BigDecimal.ONE, LocalDate.parse("2025-12-31")))
                .contains(Money.of("1100", "EUR"));
        assertThat(catalog.listPrice("SCOPE", EUR, BigDecimal.ONE, LocalDate.parse("2026-12-31")))
                .contains(Money.of("1000", "EUR"));
        assertThat(catalog.listPrice("SCOPE", EUR, BigDecimal.ONE, LocalDate.parse("2024-12-31")))
                .isEmpty();
    }

    @Test
    void theCurrencyDecidesThePrice() {
        assertThat(catalog.listPrice("SCOPE", Currency.getInstance("USD"), BigDecimal.TEN, AUTUMN))
                .contains(Money.of("1200", "USD"));
        assertThat(catalog.listPrice("SCOPE", Currency.getInstance("JPY"), BigDecimal.TEN, AUTUMN))
                .isEmpty();
    }

    @Test
    void anUnknownProductHasNoPriceAndItsCostIsRefused() {
        assertThat(catalog.listPrice("UNKNOWN", EUR, BigDecimal.ONE, AUTUMN)).isEmpty();
        assertThat(catalog.cost("SCOPE")).isEqualTo(Money.of("600", "EUR"));
        assertThatThrownBy(() -> catalog.cost("UNKNOWN"))
                .isInstanceOf(Refused.class)
                .hasMessage("There is no product 'UNKNOWN'.");
    }

    @Test
    void onlyActiveProductsAreOffered() {
        assertThat(catalog.activeProducts())
                .extracting(Product::code)
                .contains("SCOPE")
                .doesNotContain("OLD");
        assertThat(catalog.product("OLD")).get().extracting(Product::active).isEqualTo(false);
    }

    @Test
    void aPriceTakesThePlaceOfTheSamePrice() {
        var product = new Product("P", new Description("P", "", "piece", "standard", true), Money.of("1", "EUR"));
        product.putPrice(price("10", "EUR", "1", "2026-01-01", null));
        product.putPrice(price("12", "EUR", "1.0", "2026-01-01", null));
        assertThat(product.prices()).hasSize(1);
        assertThat(product.listPrice(EUR, BigDecimal.ONE, AUTUMN)).contains(Money.of("12", "EUR"));
    }

    @Test
    void impossiblePricesAreRefused() {
        assertThatThrownBy(() -> price("-1", "EUR", "1", "2026-01-01", null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> price("1", "EUR", "0", "2026-01-01", null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> price("1", "EUR", "1", "2026-01-02", "2026-01-01"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void paymentTermsComeFromTheSettings() {
        assertThat(catalog.paymentTerms())
                .extracting(PaymentTerm::code)
                .containsExactly("ADVANCE", "NET14", "NET30", "NET60", "30-40-30");
        assertThat(catalog.paymentTerm("net60"))
                .get()
                .extracting(PaymentTerm::creditDays)
                .isEqualTo(60);
        PaymentTerm instalments = catalog.paymentTerm("30-40-30").orElseThrow();
        assertThat(instalments.creditDays()).isEqualTo(30);
        assertThat(instalments.instalments().get(1))
                .isEqualTo(new Instalment(new BigDecimal("40"), 14, Instalment.After.DELIVERY, null));
        assertThat(catalog.paymentTerm("NET45")).isEmpty();
    }

    @Test
    void instalmentsThatDoNotAddUpAreIncomplete() {
        var half = List.of(new Instalment(new BigDecimal("50"), 0, Instalment.After.SIGNATURE, null));
        assertThat(new PaymentTerm("HALF", "Half", half).isComplete()).isFalse();
    }

    private Optional<Money> priceOf(String quantity) {
        return catalog.listPrice("SCOPE", EUR, new BigDecimal(quantity), AUTUMN);
    }

    private static ListPrice price(
            String amount, String currency, String from, String validFrom, @Nullable String validUntil) {
        return new ListPrice(
                Money.of(amount, currency),
                new BigDecimal(from),
                LocalDate.parse(validFrom),
                validUntil == null ? null : LocalDate.parse(validUntil));
    }
}
