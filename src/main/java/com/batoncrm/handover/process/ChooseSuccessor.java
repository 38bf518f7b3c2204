package com.batoncrm.handover.process;

import static com.batoncrm.handover.process.CustomerHandover.DAYS_LEFT;
import static com.batoncrm.handover.process.CustomerHandover.ITEM_ID;
import static com.batoncrm.handover.process.CustomerHandover.SUCCESSOR_TEXT;

import com.batoncrm.handover.TakeoverService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completion of the user task "Choose successor". */
@Component
class ChooseSuccessor implements TaskListener {

    private final TakeoverService takeovers;

    ChooseSuccessor(TakeoverService takeovers) {
        this.takeovers = takeovers;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID item = UUID.fromString(ITEM_ID.from(task));
        takeovers.chooseSuccessor(item, SUCCESSOR_TEXT.find(task).orElse(""));
        DAYS_LEFT.on(task, takeovers.daysLeft(item));
    }
}
