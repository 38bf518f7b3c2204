package com.batoncrm.payment;

import com.batoncrm.company.Money;
import com.batoncrm.payment.bank.BankLine;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of money that came in, or went back. */
record PaymentInput(Money amount, LocalDate bookedOn, String payer, String payerAccount, String reference) {

    static PaymentInput of(BankLine line) {
        String reference = Stream.of(line.reference(), line.structuredReference())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return new PaymentInput(line.amount(), line.bookedOn(), line.payer(), line.payerAccount(), reference);
    }
}
