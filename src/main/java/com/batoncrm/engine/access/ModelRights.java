package com.batoncrm.engine.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights that follow from models. The candidate starter groups of a process, whoever deploys it, may start it and no
 * other group may; and no task gets authorization rows of its own, which would make every task list quadratic.
 */
final class ModelRights extends DefaultAuthorizationProvider {

    private final RightPerson rightPerson;

    ModelRights(RightPerson rightPerson) {
        this.rightPerson = rightPerson;
    }

    @Override
    public AuthorizationEntity[] newProcessDefinition(ProcessDefinition definition) {
        Set<String> starters = ((ProcessDefinitionEntity) definition)
                .getCandidateStarterGroupIdExpressions().stream()
                        .map(expression -> expression.getExpressionText())
                        .collect(Collectors.toSet());
        List<AuthorizationEntity> changed = new ArrayList<>();
        for (Authorization grant : existing(definition.getKey())) {
            if (!starters.remove(grant.getGroupId())) {
                Context.getCommandContext().getAuthorizationManager().delete((AuthorizationEntity) grant);
            }
        }
        for (String group : starters) {
            var grant = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(Resources.PROCESS_DEFINITION);
            grant.setResourceId(definition.getKey());
            grant.addPermission(Permissions.READ);
            grant.addPermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
            changed.add(grant);
        }
        return changed.toArray(AuthorizationEntity[]::new);
    }

    private static List<Authorization> existing(String key) {
        return Context.getProcessEngineConfiguration()
                .getAuthorizationService()
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(key)
                .hasPermission(ProcessDefinitionPermissions.CREATE_INSTANCE)
                .unlimitedList()
                .stream()
                .filter(grant -> grant.getGroupId() != null)
                .toList();
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        rightPerson.check((TaskEntity) task, oldAssignee, newAssignee);
        rightPerson.moved((TaskEntity) task, oldAssignee, newAssignee);
        return new AuthorizationEntity[0];
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return new AuthorizationEntity[0];
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return new AuthorizationEntity[0];
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return new AuthorizationEntity[0];
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        return new AuthorizationEntity[0];
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        return new AuthorizationEntity[0];
    }
}
