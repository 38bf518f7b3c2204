package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.handover.process.CustomerHandover.ACCEPTANCE;
import static com.batoncrm.handover.process.CustomerHandover.ITEM_ID;
import static com.batoncrm.handover.process.CustomerHandover.SENT_BACK_REASON;
import static com.batoncrm.handover.process.CustomerHandover.SUCCESSOR;

import com.batoncrm.engine.Refused;
import com.batoncrm.handover.TakeoverService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Accept customer". */
@Component
class AcceptCustomer implements TaskListener {

    private final TakeoverService takeovers;

    AcceptCustomer(TakeoverService takeovers) {
        this.takeovers = takeovers;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID item = UUID.fromString(ITEM_ID.from(task));
        switch (ACCEPTANCE.find(task).orElseThrow(() -> new Refused(say("handover.refused.answer")))) {
            case ACCEPT -> takeovers.requireAcceptable(item, SUCCESSOR.from(task));
            case SEND_BACK ->
                SENT_BACK_REASON.on(
                        task, takeovers.reason(SENT_BACK_REASON.find(task).orElse("")));
        }
    }
}
