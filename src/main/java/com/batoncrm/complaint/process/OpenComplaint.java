package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.CustomerReply.REPLY;

import com.batoncrm.complaint.ComplaintReplies;
import com.batoncrm.complaint.process.CustomerReply.Reply;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Open complaint". */
@Component
class OpenComplaint implements JavaDelegate {

    private final ComplaintReplies replies;

    OpenComplaint(ComplaintReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reply reply = REPLY.from(execution);
        replies.open(
                execution.getProcessBusinessKey(),
                reply.customer(),
                reply.about(),
                reply.text(),
                reply.name(),
                reply.email());
    }
}
