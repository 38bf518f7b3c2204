package com.batoncrm.complaint.process;

import com.batoncrm.attachment.AttachmentReaders;
import com.batoncrm.complaint.ComplaintReplies;
import com.batoncrm.engine.Accounts;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Who reads the files of a reply: whoever has the task to read it, or may take it. */
@Component
class ReplyFiles implements AttachmentReaders {

    private final TaskService tasks;
    private final Accounts accounts;

    ReplyFiles(TaskService tasks, Accounts accounts) {
        this.tasks = tasks;
        this.accounts = accounts;
    }

    @Override
    public String subjectType() {
        return ComplaintReplies.SUBJECT;
    }

    @Override
    public boolean mayRead(String person, String subject) {
        return of(subject).taskAssignee(person).count() > 0
                || of(subject).taskCandidateGroupIn(accounts.groupsOf(person)).count() > 0;
    }

    private TaskQuery of(String reply) {
        return tasks.createTaskQuery().processDefinitionKey(CustomerReply.KEY).processInstanceBusinessKey(reply);
    }
}
