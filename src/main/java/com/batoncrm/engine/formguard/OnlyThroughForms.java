package com.batoncrm.engine.formguard;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.NotYours;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateNativeUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserPictureCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * What ordinary people may command the engine: to read, and to keep their own account, as far as the authorizations let
 * them; and to claim, give back, start and complete through the form. Every other command, also one that we do not know, is
 * refused: no variable, comment, attachment, assignee or token is changed around a form.
 */
final class OnlyThroughForms extends CommandInterceptor {

    private static final Set<Class<?>> THROUGH_FORMS = Set.of(
            GuardedForms.SubmitTask.class,
            GuardedForms.SubmitStart.class,
            GuardedTasks.Complete.class,
            GuardedTasks.Resolve.class,
            GuardedProcesses.Start.class);

    /** For whom, is judged where it is done. */
    private static final Set<Class<?>> TO_TAKE_OR_GIVE_BACK = Set.of(ClaimTaskCmd.class, AssignTaskCmd.class);

    private static final Set<Class<?>> OWN_ACCOUNT = Set.of(
            SaveUserCmd.class,
            CheckPassword.class,
            SetUserInfoCmd.class,
            DeleteUserInfoCmd.class,
            SetUserPictureCmd.class,
            DeleteUserPictureCmd.class);

    private static final Set<Class<?>> READING = Set.of(
            AuthorizationCheckCmd.class,
            CreateUserQueryCmd.class,
            CreateNativeUserQueryCmd.class,
            CreateGroupQueryCmd.class,
            CreateTenantQueryCmd.class);

    /** How the engine's other commands that change nothing begin. */
    private static final List<String> READING_NAMES = List.of("Get", "Is", "ExecuteFilter");

    @Override
    public <T> T execute(Command<T> command) {
        if (!mayPass(command) && People.isOrdinary(Context.getCommandContext())) {
            throw new NotYours(say("formguard.onlyThroughForms"));
        }
        return next.execute(command);
    }

    private static boolean mayPass(Command<?> command) {
        Class<?> type = command.getClass();
        return type != GuardedProcesses.StartInTheMiddle.class && mayPass(command, type);
    }

    private static boolean mayPass(Command<?> command, Class<?> type) {
        return THROUGH_FORMS.contains(type)
                || TO_TAKE_OR_GIVE_BACK.contains(type)
                || command instanceof AbstractQuery
                || command instanceof AbstractNativeQuery
                || READING.contains(type)
                || OWN_ACCOUNT.contains(type)
                || !type.getName().startsWith("org.camunda.bpm.engine.")
                || READING_NAMES.stream().anyMatch(type.getSimpleName()::startsWith);
    }
}
