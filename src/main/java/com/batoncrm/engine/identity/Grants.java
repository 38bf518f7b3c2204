package com.batoncrm.engine.identity;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** What each group is granted, beside what the models grant it. */
@Component
class Grants {

    private static final String EVERYTHING = "*";

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grantAll() {
        String staff = "staff";
        grant(staff, Resources.APPLICATION, "tasklist", ACCESS);
        grant(staff, Resources.PROCESS_DEFINITION, EVERYTHING, READ);
        grant(staff, Resources.PROCESS_INSTANCE, EVERYTHING, CREATE);
        // Tasklist shows colleagues and groups by name.
        grant(staff, Resources.USER, EVERYTHING, READ);
        grant(staff, Resources.GROUP, EVERYTHING, READ);

        String processAdmin = "process-admin";
        grant(processAdmin, Resources.APPLICATION, "cockpit", ACCESS);
        grant(processAdmin, Resources.DEPLOYMENT, EVERYTHING, CREATE, READ, DELETE);
        for (Resource resource : new Resource[] {
            Resources.PROCESS_DEFINITION,
            Resources.PROCESS_INSTANCE,
            Resources.DECISION_DEFINITION,
            Resources.DECISION_REQUIREMENTS_DEFINITION,
            Resources.BATCH,
            Resources.TASK
        }) {
            grant(processAdmin, resource, EVERYTHING, ALL);
        }
        grant(processAdmin, Resources.OPERATION_LOG_CATEGORY, EVERYTHING, UserOperationLogCategoryPermissions.READ);

        for (Resource resource : Resources.values()) {
            grant(Groups.CAMUNDA_ADMIN, resource, EVERYTHING, ALL);
        }
    }

    void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization wanted = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        wanted.setGroupId(group);
        wanted.setResource(resource);
        wanted.setResourceId(id);
        wanted.setPermissions(permissions);
        Authorization present = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (present == null) {
            authorizations.saveAuthorization(wanted);
        } else if (granted(present) != granted(wanted)) {
            present.setPermissions(permissions);
            authorizations.saveAuthorization(present);
        }
    }

    private static int granted(Authorization grant) {
        return ((AuthorizationEntity) grant).getPermissions();
    }
}
