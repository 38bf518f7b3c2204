package com.batoncrm.engine.tasklist;

import com.batoncrm.engine.StartUpStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives everybody the {@link SharedFilter}s once; what an administrator changes in them stays. */
@Component
@Order(StartUpStep.FILTERS)
class SetUpFilters implements StartUpStep {

    /** The filter's property that tells it from any other, whatever its name becomes. */
    private static final String MARK = "baton";

    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", CaseColumns.CUSTOMER, "label", "About"),
            Map.of("name", CaseColumns.NUMBER, "label", "Number"),
            Map.of("name", CaseColumns.AMOUNT, "label", "Amount"),
            Map.of("name", WaitingSince.VARIABLE, "label", "Waiting since"));

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    SetUpFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public void run() {
        Set<Object> existing = filters.createTaskFilterQuery().unlimitedList().stream()
                .map(filter -> filter.getProperties().getOrDefault(MARK, ""))
                .collect(Collectors.toSet());
        for (SharedFilter shared : SharedFilter.values()) {
            if (!existing.contains(shared.name())) {
                grantToStaff(create(shared));
            }
        }
    }

    private Filter create(SharedFilter shared) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(MARK, shared.name());
        properties.put("priority", shared.ordinal());
        properties.put("refresh", shared.isRefreshing());
        properties.put("showUndefinedVariable", false);
        properties.put("variables", new ArrayList<>(COLUMNS));
        Filter filter = filters.newTaskFilter(shared.title());
        filter.setQuery(shared.narrow(tasks.createTaskQuery()));
        filter.setProperties(properties);
        return filters.saveFilter(filter);
    }

    private void grantToStaff(Filter filter) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("staff");
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter.getId());
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
