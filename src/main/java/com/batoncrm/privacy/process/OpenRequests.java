package com.batoncrm.privacy.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.privacy.process.PersonalDataRequest.*;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.Refused;
import com.batoncrm.privacy.PrivacyService;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Whose data are to be handed over at this moment. */
@Component
public class OpenRequests {

    private final TaskService tasks;
    private final PrivacyService privacy;

    OpenRequests(TaskService tasks, PrivacyService privacy) {
        this.tasks = tasks;
        this.privacy = privacy;
    }

    /** @throws Refused where no such request waits for that, or not any more */
    public DataSubject subject(String request) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(request)
                .processDefinitionKey(KEY)
                .taskDefinitionKey(HAND_OVER_DATA)
                .singleResult();
        if (task == null) {
            throw new Refused(say("privacy.refused.gone"));
        }
        Map<String, Object> variables = tasks.getVariables(task.getId());
        return privacy.find(
                PERSON_KIND.find(variables).orElseThrow(),
                PERSON_TEXT.find(variables).orElseThrow());
    }
}
