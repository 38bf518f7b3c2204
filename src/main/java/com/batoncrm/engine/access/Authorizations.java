package com.batoncrm.engine.access;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import com.batoncrm.engine.tasklist.CaseColumns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's authorizations, but for tasks: what makes a task a person's are its assignee and candidates, not a row of
 * rights for each, which would make every list quadratic.
 */
class Authorizations extends AuthorizationManager {

    private final StandIns standIns;

    Authorizations(StandIns standIns) {
        this.standIns = standIns;
    }

    /** Its narrowing is part of the statement that {@link OwnTasks} runs; operators see all. */
    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        query.getAuthCheck().getPermissionChecks().clear();
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        query.getAuthCheck().setAuthUserId(null);
        query.getAuthCheck().setAuthGroupIds(null);
    }

    /** Lets Tasklist show a case's columns, and nothing else of it, to whoever has one of its tasks. */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        Optional<Asker> asker = Asker.current();
        if (asker.isEmpty() || asker.get().isOperator() || !asksForColumnsOnly(query)) {
            super.configureVariableInstanceQuery(query);
            return;
        }
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        query.variableScopeIdIn(ownScopes(query.getVariableScopeIds(), asker.get()));
    }

    /** How many cases there are is for those to see who may see the cases. */
    @Override
    public void configureProcessDefinitionStatisticsQuery(ProcessDefinitionStatisticsQueryImpl query) {
        configureQuery(query, PROCESS_DEFINITION, "RES.KEY_", READ_INSTANCE);
    }

    private static boolean asksForColumnsOnly(VariableInstanceQueryImpl query) {
        String[] names = query.getVariableNames();
        String[] scopes = query.getVariableScopeIds();
        return names != null && scopes != null && scopes.length > 0 && CaseColumns.NAMES.containsAll(Set.of(names));
    }

    @SuppressWarnings("unchecked")
    private String[] ownScopes(String[] scopes, Asker asker) {
        StandIns.Reach reach = standIns.reach(asker);
        List<String> own = getDbEntityManager()
                .selectList(
                        "selectOwnScopes",
                        Map.of(
                                "scopes", List.of(scopes),
                                "persons", reach.persons(),
                                "groups", reach.groups(),
                                "person", reach.person(),
                                "ownGroups", reach.ownGroups(),
                                "ownOnly", reach.ownOnly()));
        return own.isEmpty() ? new String[] {""} : own.toArray(String[]::new);
    }
}
