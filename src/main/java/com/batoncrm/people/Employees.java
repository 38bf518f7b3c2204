package com.batoncrm.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The employees. */
interface Employees extends Repository<Employee, String> {

    Employee saveAndFlush(Employee employee);

    Optional<Employee> findById(String number);

    List<Employee> findByNumberIn(Collection<String> numbers);

    /** Who has left or never came, and is known by name still, by number. */
    @Query("""
            select e from Employee e
            where e.forgottenOn is null and (e.cancelled = true or e.endsOn < ?1) order by e.number""")
    List<Employee> gone(LocalDate day);

    Optional<Employee> findByEmailIgnoreCase(String email);

    Optional<Employee> findByAccount(String account);

    @Query("select e from Employee e where lower(e.name) = lower(?1) order by e.number limit 6")
    List<Employee> named(String name);

    List<Employee> findByManagerOrderByNumber(String manager);

    List<Employee> findAllByOrderByNumber();

    /** Neither left by that day nor cancelled. */
    @Query("""
            select e from Employee e
            where e.cancelled = false and (e.endsOn is null or e.endsOn >= ?1) order by e.number""")
    List<Employee> withUs(LocalDate day);

    @Query(value = "select nextval('employee_number')", nativeQuery = true)
    long nextNumber();

    /** Sees to it that the next number is above that one. */
    @Query(value = "select setval('employee_number', greatest(?1, nextval('employee_number')))", nativeQuery = true)
    long passNumber(long number);

    /** Held until the transaction ends: whoever changes who leads whom does it alone. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtext('employee.manager'))", nativeQuery = true)
    int lockOrgChart();

    /** Held until the transaction ends: account ids are given one after another. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtext('employee.account'))", nativeQuery = true)
    int lockAccountIds();

    /** Held until the transaction ends: of two who get one e-mail address at the same time the second is refused in words. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtext('employee.email ' || lower(?1)))", nativeQuery = true)
    int lockEmail(String email);
}
