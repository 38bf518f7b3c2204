package com.batoncrm.engine.access;

import com.batoncrm.engine.EngineParts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.stereotype.Component;

/** Puts the rule whose a task is where every way to a task passes: under the engine's queries and its commands. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

    private static final String STATEMENTS = "com/batoncrm/engine/access/own-tasks.xml";

    private final GoneTasks goneTasks;

    private final RightPerson rightPerson;

    private final StandIns standIns;

    AccessPlugin(GoneTasks goneTasks, RightPerson rightPerson, StandIns standIns) {
        this.goneTasks = goneTasks;
        this.rightPerson = rightPerson;
        this.standIns = standIns;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomSessionFactories(List.of(
                new Own(AuthorizationManager.class, () -> new Authorizations(standIns)),
                new Own(TaskManager.class, () -> new OwnTasks(goneTasks, standIns)),
                new Own(CommentManager.class, OwnComments::new),
                new Own(AttachmentManager.class, OwnAttachments::new)));
        EngineParts.addReader(configuration, rightPerson);
        EngineParts.addInside(configuration, new FixedCandidates());
        configuration.setResourceAuthorizationProvider(new ModelRights(rightPerson));
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new TaskRights(goneTasks, standIns)));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        Configuration mappings = configuration.getSqlSessionFactory().getConfiguration();
        try (InputStream statements = getClass().getClassLoader().getResourceAsStream(STATEMENTS)) {
            new XMLMapperBuilder(statements, mappings, STATEMENTS, mappings.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For what belongs to a task and is found without it. */
    static void requireVisible(String task) {
        Context.getCommandContext().getTaskManager().findTaskById(task);
    }

    private record Own(Class<?> type, Supplier<Session> managers) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return managers.get();
        }
    }
}
