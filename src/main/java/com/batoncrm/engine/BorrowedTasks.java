package com.batoncrm.engine;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tasks that somebody has taken in another's place: that other one is their owner. */
@Component
public class BorrowedTasks {

    private final TaskService tasks;

    BorrowedTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** All that others have taken in the person's place and not done: his own to him, the rest to those who are asked. */
    public void giveBack(String person) {
        tasks.createTaskQuery().taskOwner(person).unlimitedList().forEach(task -> giveBack(task, person));
    }

    private void giveBack(Task task, String owner) {
        List<IdentityLink> candidates = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        boolean own = candidates.isEmpty() || candidates.stream().anyMatch(link -> owner.equals(link.getUserId()));
        task.setOwner(null);
        task.setAssignee(own ? owner : null);
        tasks.saveTask(task);
        if (own) {
            tasks.deleteCandidateUser(task.getId(), owner);
        }
    }
}
