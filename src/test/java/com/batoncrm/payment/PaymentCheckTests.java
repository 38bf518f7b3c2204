package com.batoncrm.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What can be no payment, whichever form it comes through. */
@BatonTest
class PaymentCheckTests {

    @Autowired
    private PaymentCheck check;

    @ParameterizedTest
    @CsvSource({
        "Ann,0,EUR,x,A payment of 0 is none",
        "Ann,-5,EUR,x,A payment of -5 is none",
        "Ann,1.005,EUR,x,no smaller coins",
        "Ann,0.5,JPY,x,no smaller coins",
        "Ann,1,XYZ,x,'XYZ' is none that we deal in; there are EUR",
        "' ',1,EUR,x,who paid",
        "Ann,1,EUR,a\u0001b,cannot be shown"
    })
    void isRefusedInWords(String payer, BigDecimal amount, String currency, String reference, String words) {
        var typed = new RecordedPayment(payer, "", amount, currency, LocalDate.parse("2026-11-02"), reference);
        assertThatThrownBy(() -> check.check(typed)).isInstanceOf(Refused.class).hasMessageContaining(words);
    }
}
