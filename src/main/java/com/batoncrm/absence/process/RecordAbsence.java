package com.batoncrm.absence.process;

import static com.batoncrm.absence.process.AbsenceProcess.ABSENCE_ID;
import static com.batoncrm.absence.process.AbsenceProcess.AWAY_FROM;
import static com.batoncrm.absence.process.AbsenceProcess.AWAY_TO;
import static com.batoncrm.absence.process.AbsenceProcess.BEGINS_AT;
import static com.batoncrm.absence.process.AbsenceProcess.CUSTOMER;
import static com.batoncrm.absence.process.AbsenceProcess.ENDS_AT;
import static com.batoncrm.absence.process.AbsenceProcess.PERSON_TEXT;
import static com.batoncrm.absence.process.AbsenceProcess.SUBSTITUTE_TEXT;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.Absence;
import com.batoncrm.absence.AbsenceService;
import com.batoncrm.company.Company;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.engine.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Record absence". */
@Component
class RecordAbsence implements JavaDelegate {

    private final AbsenceService absences;
    private final Accounts accounts;
    private final Company company;

    RecordAbsence(AbsenceService absences, Accounts accounts, Company company) {
        this.absences = absences;
        this.accounts = accounts;
        this.company = company;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Absence absence = absences.record(
                PERSON_TEXT.find(execution).orElse(""),
                day(execution, AWAY_FROM),
                day(execution, AWAY_TO),
                SUBSTITUTE_TEXT.find(execution).orElse(""));
        execution.setProcessBusinessKey(absence.id().toString());
        ABSENCE_ID.on(execution, absence.id().toString());
        CUSTOMER.on(execution, accounts.nameOf(absence.person()));
        BEGINS_AT.on(execution, startOf(absence.firstDay()));
        ENDS_AT.on(execution, startOf(absence.lastDay().plusDays(1)));
    }

    private String startOf(LocalDate day) {
        return day.atStartOfDay(company.zone()).toInstant().toString();
    }

    private static LocalDate day(DelegateExecution execution, ProcessVariable<String> variable) {
        try {
            return LocalDate.parse(variable.find(execution).orElse(""));
        } catch (DateTimeException e) {
            throw new Refused(say("absence.refused.day"));
        }
    }
}
