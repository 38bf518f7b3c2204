package com.batoncrm.customer;

import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The customers. */
interface Customers extends Repository<Customer, Long> {

    Customer save(Customer customer);

    /** Numbers never change, so that nothing has to be written first. */
    @QueryHints(@QueryHint(name = "org.hibernate.flushMode", value = "COMMIT"))
    Optional<Customer> findByNumber(String number);

    @QueryHints(@QueryHint(name = "org.hibernate.flushMode", value = "COMMIT"))
    List<Customer> findByNumberIn(Collection<String> numbers);

    Optional<Customer> findByRegistrationNumberAndRegistrationNumberNot(String registrationNumber, String nothing);

    Optional<Customer> findFirstByNameKeyOrderById(String nameKey);

    @Query("select c from Customer c where c.nameKey = ?1 or c.legalNameKey = ?1 order by c.nameKey, c.id limit 10")
    List<Customer> named(String key);

    @Query("""
            select c from Customer c
            where c.id in (select d.id from Customer d join d.contacts p where lower(p.name) = lower(?1)) order by c.id""")
    List<Customer> withContact(String name);

    @Query(
            "select c from Customer c where c.id in (select d.id from Customer d join d.contacts p where lower(p.email) = lower(?1))"
                    + " order by c.nameKey, c.id limit 10")
    List<Customer> reachedAt(String email);

    /** Where the name begins so, then where a word of it does, then the rest; {@code pattern} without wildcards. */
    @Query("""
            select c from Customer c
            where c.nameKey like concat('%', ?1, '%') escape '\\' or c.legalNameKey like concat('%', ?1, '%') escape '\\'
            order by
              case when c.nameKey like concat(?1, '%') escape '\\' then 0
                   when c.nameKey like concat('% ', ?1, '%') escape '\\' then 1
                   when c.nameKey like concat('%', ?1, '%') escape '\\' then 2
                   else 3 end,
              c.nameKey, c.id
            limit 10""")
    List<Customer> similarTo(String pattern);

    List<Customer> findByOwnerOrderByNumber(String owner);

    @Query(value = "select nextval('customer_number')", nativeQuery = true)
    long nextNumber();

    /** Sees to it that the next number is above that one. */
    @Query(value = "select setval('customer_number', greatest(?1, nextval('customer_number')))", nativeQuery = true)
    long passNumber(long number);
}
