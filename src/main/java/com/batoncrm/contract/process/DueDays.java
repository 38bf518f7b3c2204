package com.batoncrm.contract.process;

import static com.batoncrm.contract.process.ContractSigning.DEADLINES;
import static com.batoncrm.contract.process.ContractSigning.DECIDE_AT;
import static com.batoncrm.contract.process.ContractSigning.DECIDE_ON;
import static com.batoncrm.contract.process.ContractSigning.REMIND_AT;

import com.batoncrm.company.Company;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.contract.process.ContractSigning.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Turns working days and deadlines into the moments that the timers wait for. */
@Component
class DueDays {

    private final Company company;
    private final WorkingDays days;

    DueDays(Company company, WorkingDays days) {
        this.company = company;
        this.days = days;
    }

    /** From now on. */
    void start(VariableScope scope) {
        Deadlines deadlines = deadlines(scope);
        REMIND_AT.on(scope, days.fromNow(deadlines.remindAfter()).toString());
        Instant decide = days.fromNow(deadlines.decideAfter());
        DECIDE_AT.on(scope, decide.toString());
        DECIDE_ON.on(scope, ContractForms.written(LocalDate.ofInstant(decide, company.zone())));
    }

    void nextReminder(VariableScope scope) {
        REMIND_AT.on(scope, days.fromNow(deadlines(scope).remindEvery()).toString());
    }

    /** Until the end of that day. */
    void waitUntil(VariableScope scope, LocalDate deadline) {
        DECIDE_AT.on(
                scope,
                deadline.plusDays(1).atStartOfDay(company.zone()).toInstant().toString());
        DECIDE_ON.on(scope, ContractForms.written(deadline));
    }

    /** The day of the moment that a timer waits for. */
    LocalDate day(String moment) {
        return LocalDate.ofInstant(Instant.parse(moment), company.zone());
    }

    private static Deadlines deadlines(VariableScope scope) {
        return DEADLINES.find(scope).orElse(Deadlines.NONE_GIVEN);
    }
}
