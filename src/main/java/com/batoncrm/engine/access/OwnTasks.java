package com.batoncrm.engine.access;

import com.batoncrm.engine.Refused;
import com.batoncrm.engine.access.StandIns.Reach;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Lists, counts and finds for a person his and his groups' tasks only; for everybody else, all. */
class OwnTasks extends TaskManager {

    /** From here on the tasks of a page are looked for among all, instead of the page among the tasks. */
    private static final int MANY = 2_000;

    private final GoneTasks goneTasks;
    private final StandIns standIns;

    OwnTasks(GoneTasks goneTasks, StandIns standIns) {
        this.goneTasks = goneTasks;
        this.standIns = standIns;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        Optional<Asker> asker = member();
        if (asker.isEmpty()) {
            return super.findTasksByQueryCriteria(query);
        }
        narrow(query, asker.get());
        return getDbEntityManager().selectList("selectOwnTasks", query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        Optional<Asker> asker = member();
        if (asker.isEmpty()) {
            return super.findTaskCountByQueryCriteria(query);
        }
        narrow(query, asker.get());
        return (Long) getDbEntityManager().selectOne("selectOwnTaskCount", query);
    }

    /** @throws Refused for a task that is not the person's, the same as for one that there never was */
    @Override
    public @Nullable TaskEntity findTaskById(String id) {
        TaskEntity task = super.findTaskById(id);
        Optional<Asker> asker = Asker.current();
        if (asker.isPresent()) {
            goneTasks.wanted(id);
            if (task == null) {
                throw goneTasks.refusal(id);
            }
            if (!standIns.maySee(asker.get(), task)) {
                throw goneTasks.unknown();
            }
        }
        return task;
    }

    private static Optional<Asker> member() {
        return Asker.current().filter(asker -> !asker.isOperator());
    }

    private void narrow(TaskQueryImpl query, Asker asker) {
        configureQuery(query);
        Reach reach = standIns.reach(asker);
        if (reach.persons().size() > 1) {
            query.getQueries().forEach(part -> widen(part, asker, reach));
        }
        query.setParameter(Map.of(
                "persons", reach.persons(),
                "groups", reach.groups(),
                "person", reach.person(),
                "ownGroups", reach.ownGroups(),
                "ownOnly", reach.ownOnly(),
                "many", many(reach)));
    }

    /** What somebody asks for as his own, and his groups', is that of the absentees as well: the engine has no setters. */
    private static void widen(TaskQueryImpl part, Asker asker, Reach reach) {
        MetaObject criteria = SystemMetaObject.forObject(part);
        if (asker.person().equals(part.getAssignee())) {
            criteria.setValue("assignee", null);
            criteria.setValue("assigneeIn", new LinkedHashSet<>(reach.persons()));
        }
        List<String> groups = part.getCandidateGroups();
        if (groups != null && groups.containsAll(asker.groups())) {
            criteria.setValue("candidateGroups", reach.groups());
            criteria.setValue("cachedCandidateGroups", null);
        }
    }

    private boolean many(Reach reach) {
        Object found = getDbEntityManager()
                .selectOne(
                        "selectCandidacies",
                        new ListQueryParameterObject(
                                Map.of("persons", reach.persons(), "groups", reach.groups(), "most", MANY), 0, 1));
        return (Integer) found >= MANY;
    }
}
