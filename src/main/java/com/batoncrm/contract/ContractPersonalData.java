package com.batoncrm.contract;

import static com.batoncrm.engine.PersonalTable.of;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import com.batoncrm.engine.Retained;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is named in contracts, which the law demands to keep for years as they were signed. */
@Component
class ContractPersonalData implements PersonalData {

    private final JdbcClient jdbc;
    private final Period contracts;

    ContractPersonalData(JdbcClient jdbc, @Value("${baton.privacy.contracts}") Period contracts) {
        this.jdbc = jdbc;
        this.contracts = contracts;
    }

    @Override
    public String name() {
        return "contracts";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("contract")
                        .shows("number", "customer_name", "drawn_up_at", "signed_on", "signers")
                        .accounts("owner")
                        .texts("customer_name", "content", "signers", "paper_location", "remark", "reason"),
                of("contract_change")
                        .shows("number", "contract_number")
                        .accounts("wanted_by")
                        .texts("wanted", "reason", "consent"),
                of("contract_signature").shows("contract_number", "decided_at").accounts("signer", "signed_for"));
    }

    @Override
    public List<Retained> retained(DataSubject subject) {
        return jdbc.sql("""
                        select number, cast(state_since as date) as day from contract
                        where owner = :account or content ~* :pattern or signers ~* :pattern
                           or number in (select contract_number from contract_signature where signer = :account)
                        order by state_since desc limit 1""")
                .param("account", subject.accountOrNone())
                .param("pattern", subject.marksPattern())
                .query((row, number) -> Retained.after(
                        say("contract.retained", row.getString("number")),
                        say("contract.retained.why"),
                        row.getObject("day", LocalDate.class),
                        contracts))
                .list();
    }
}
