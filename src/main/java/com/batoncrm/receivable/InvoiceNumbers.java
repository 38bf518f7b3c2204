package com.batoncrm.receivable;

import com.batoncrm.company.Company;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives invoices and credit notes their numbers, without a gap in the year: what is rolled back gives its number back. */
@Component
class InvoiceNumbers {

    private final JdbcClient jdbc;
    private final Company company;

    InvoiceNumbers(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /** "R-2026-000001"; whoever comes next in that year waits until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(int year) {
        return next("R", year, """
                insert into invoice_series (company, year, last) values (:company, :year, 1)
                on conflict (company, year) do update set last = invoice_series.last + 1
                returning last""");
    }

    /** "G-2026-000001", as {@link #next}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextCreditNote(int year) {
        return next("G", year, """
                insert into credit_note_series (company, year, last) values (:company, :year, 1)
                on conflict (company, year) do update set last = credit_note_series.last + 1
                returning last""");
    }

    private String next(String letter, int year, String advance) {
        int number = jdbc.sql(advance)
                .param("company", company.legalName())
                .param("year", year)
                .query(Integer.class)
                .single();
        return String.format(Locale.ROOT, "%s-%d-%06d", letter, year, number);
    }
}
