package com.batoncrm.quote;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All quotes. */
interface Quotes extends Repository<Quote, String> {

    Quote save(Quote quote);

    Optional<Quote> findById(String number);

    List<Quote> findTop200ByAuthorOrderByNumberDesc(String author);

    List<Quote> findTop200ByOrderByNumberDesc();

    @Query("""
            select q from Quote q
            where q.author = ?1 and q.customerNumber = ?2
              and q.state in (com.batoncrm.quote.QuoteState.PREPARING, com.batoncrm.quote.QuoteState.IN_APPROVAL,
                com.batoncrm.quote.QuoteState.SIGNED, com.batoncrm.quote.QuoteState.SENT,
                com.batoncrm.quote.QuoteState.ACCEPTED)
            order by q.number""")
    List<Quote> underWay(String author, String customer);

    @Query("""
            select q from Quote q
            where q.author = ?1 and q.customerNumber is null
              and q.state in (com.batoncrm.quote.QuoteState.PREPARING, com.batoncrm.quote.QuoteState.IN_APPROVAL,
                com.batoncrm.quote.QuoteState.SIGNED, com.batoncrm.quote.QuoteState.SENT,
                com.batoncrm.quote.QuoteState.ACCEPTED)
            order by q.number""")
    List<Quote> underWayWithoutCustomer(String author);

    @Query("""
            select q from Quote q
            where q.author = ?1
              and q.state in (com.batoncrm.quote.QuoteState.PREPARING, com.batoncrm.quote.QuoteState.IN_APPROVAL,
                com.batoncrm.quote.QuoteState.SIGNED, com.batoncrm.quote.QuoteState.SENT,
                com.batoncrm.quote.QuoteState.ACCEPTED)
            order by q.number""")
    List<Quote> underWay(String author);

    @Query(value = "select nextval('quote_number')", nativeQuery = true)
    long nextNumber();
}
