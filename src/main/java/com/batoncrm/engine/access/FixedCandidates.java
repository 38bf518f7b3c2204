package com.batoncrm.engine.access;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.NotYours;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Who is asked follows from the process: from outside nobody, not even an operator, adds or removes a candidate. */
class FixedCandidates extends CommandInterceptor {

    private static final List<Class<?>> REFUSED =
            List.of(AddUserIdentityLinkCmd.class, AddGroupIdentityLinkCmd.class, DeleteIdentityLinkCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (REFUSED.stream().anyMatch(type -> type.isInstance(command))
                && Asker.current().isPresent()) {
            throw new NotYours(say("engine.task.fixed-candidates"));
        }
        return next.execute(command);
    }
}
