package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.handover.process.EmployeeHandover.CONTACT_TEXT;
import static com.batoncrm.handover.process.EmployeeHandover.HANDOVER_ON;
import static com.batoncrm.handover.process.EmployeeHandover.PERSON_TEXT;
import static com.batoncrm.handover.process.EmployeeHandover.WHY;

import com.batoncrm.engine.Refused;
import com.batoncrm.handover.Handover;
import com.batoncrm.handover.HandoverService;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Take inventory". */
@Component
class TakeInventory implements JavaDelegate {

    private final HandoverService handovers;
    private final HandoverFlow flow;

    TakeInventory(HandoverService handovers, HandoverFlow flow) {
        this.handovers = handovers;
        this.flow = flow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Handover handover = handovers.plan(
                PERSON_TEXT.find(execution).orElse(""),
                WHY.find(execution).orElseThrow(() -> new Refused(say("handover.refused.why"))),
                day(HANDOVER_ON.find(execution).orElse("")));
        flow.open(execution, handover);
        CONTACT_TEXT.on(execution, say("handover.contactText"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refused(say("handover.refused.day"));
        }
    }
}
