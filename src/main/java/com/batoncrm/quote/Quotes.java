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

    @Query(value = "select nextval('quote_number')", nativeQuery = true)
    long nextNumber();
}
