package com.batoncrm.engine.refusal;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.AlreadyDone;
import com.batoncrm.engine.EngineParts;
import com.batoncrm.engine.NotYours;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.access.GoneTasks;
import com.batoncrm.engine.outage.DatabaseAway;
import com.batoncrm.engine.refusal.LastRefusal.Answer;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes of every command that fails what the person behind it is to be told. */
@Component
class NoteRefusals extends AbstractProcessEnginePlugin {

    private final GoneTasks goneTasks;

    NoteRefusals(GoneTasks goneTasks) {
        this.goneTasks = goneTasks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineParts.addAround(configuration, Interceptor::new);
    }

    private final class Interceptor extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                LastRefusal.note(failure, answer(failure));
                throw failure;
            }
        }
    }

    private Optional<Answer> answer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Answer answer = known(cause);
            if (answer != null) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    private @Nullable Answer known(Throwable cause) {
        if (cause instanceof Refused refused) {
            return new Answer(status(refused), refused.getMessage());
        } else if (cause instanceof OptimisticLockingException || cause instanceof TaskAlreadyClaimedException) {
            return new Answer(409, goneTasks.lastWanted().orElseGet(() -> say("engine.refused.conflict")));
        } else if (cause instanceof AuthorizationException) {
            return new Answer(403, say("engine.refused.not-allowed"));
        } else if (cause instanceof DatabaseAway away) {
            return new Answer(503, away.getMessage());
        }
        return null;
    }

    private static int status(Refused refused) {
        return refused instanceof AlreadyDone ? 409 : refused instanceof NotYours ? 403 : 400;
    }
}
