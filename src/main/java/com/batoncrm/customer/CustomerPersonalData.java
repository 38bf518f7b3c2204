package com.batoncrm.customer;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom we reach at customers', and who of us looks after them. */
@Component
class CustomerPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    CustomerPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("customer")
                        .shows("number", "name", "legal_name", "street", "postal_code", "city", "tax_number")
                        .accounts("owner")
                        .texts("name", "name_key", "legal_name", "legal_name_key"),
                of("customer_contact").shows("name", "role", "email", "phone").texts("name", "email"));
    }

    /** How to reach the contact goes; of a consumer who is the contact himself, where he lives as well. */
    @Override
    public void forget(DataSubject subject) {
        jdbc.sql("""
                        update customer_contact set name = case when name ~* :pattern then :pseudonym else name end,
                            email = '', role = '', phone = ''
                        where lower(email) in (:emails)
                           or email = '' and name ~* :pattern and customer_id in (
                                select id from customer where number in (:records))""")
                .param("pattern", subject.pattern())
                .param("pseudonym", subject.pseudonym())
                .param("emails", subject.lowerCaseEmails())
                .param("records", subject.records())
                .update();
        jdbc.sql("""
                        update customer set street = '', postal_code = '', city = '', tax_number = '', registration_number = ''
                        where kind = 'CONSUMER' and number in (:records) and name ~* :pattern""")
                .param("records", subject.records())
                .param("pattern", subject.marksPattern())
                .update();
    }
}
