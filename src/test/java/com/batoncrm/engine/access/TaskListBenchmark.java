package com.batoncrm.engine.access;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.database.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long a member waits for his tasks as open ones pile up, with Baton's rule and with Camunda's defaults, in one table:
 * {@code mvn test -Dtest=TaskListBenchmark -Dspotless.check.skip}. No part of the test run; it asserts nothing.
 *
 * <p>All tasks but 50 are one group's, which is the worst there is; "few" is the list of a member of the group that has the
 * 50. Each figure is the median in milliseconds, behind it the ratio to the smallest number of tasks.
 */
@BatonTest
class TaskListBenchmark {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int MOST_FOR_DEFAULTS = 10_000;
    private static final int PAGE = 15;

    private long read;
    private final Map<String, Double> smallest = new TreeMap<>();

    @Test
    void measure(@Autowired ProcessEngine engine, @Autowired DataSource data) {
        System.out.printf(
                "%-16s %8s %18s %18s %18s %18s %18s%n", "", "tasks", "list", "count", "filter", "filter count", "few");
        measure("Baton", engine, new JdbcTemplate(data), SIZES);

        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("defaults");
        configuration.setJdbcUrl(TestDatabase.empty());
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAuthorizationEnabled(true);
        configuration.setEnableExpressionsInStoredQueries(true);
        ProcessEngine defaults = configuration.buildProcessEngine();
        try {
            measure(
                    "Camunda defaults",
                    defaults,
                    new JdbcTemplate(defaults.getProcessEngineConfiguration().getDataSource()),
                    SIZES.stream().filter(size -> size <= MOST_FOR_DEFAULTS).toList());
        } finally {
            defaults.close();
        }
    }

    private void measure(String name, ProcessEngine engine, JdbcTemplate database, List<Integer> sizes) {
        String folder = "com/batoncrm/engine/access/";
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(folder + "hand-over.bpmn")
                .addClasspathResource(folder + "hand-over.form")
                .deploy()
                .getId();
        String filter = filter(engine);
        try {
            engine.getRuntimeService().startProcessInstanceByKey("hand-over");
            for (int size : sizes) {
                fill(database, size);
                row(name, size, engine, filter);
            }
        } finally {
            engine.getIdentityService().clearAuthentication();
            engine.getFilterService().deleteFilter(filter);
            database.execute("truncate act_ru_execution, act_ru_task, act_ru_identitylink cascade");
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    private static String filter(ProcessEngine engine) {
        TaskQuery mine = engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .orderByTaskCreateTime()
                .desc();
        String filter = engine.getFilterService()
                .saveFilter(engine.getFilterService().newTaskFilter("Benchmark").setQuery(mine))
                .getId();
        Authorization everybody =
                engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter);
        everybody.addPermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(everybody);
        return filter;
    }

    /** Copies the one task that the engine made, with all that belongs to it, until there are so many. */
    private static void fill(JdbcTemplate database, int size) {
        int present = count(database, "select count(*) from act_ru_task");
        String numbers = "generate_series(" + present + ", " + (size - 1) + ") n";
        String few = "case when n <= 50 then 'hr' else 'finance' end";
        copy(
                database,
                "act_ru_execution",
                numbers,
                Map.of(
                        "id_",
                        "'e' || n",
                        "proc_inst_id_",
                        "'e' || n",
                        "root_proc_inst_id_",
                        "'e' || n",
                        "parent_id_",
                        "null"));
        copy(
                database,
                "act_ru_task",
                numbers,
                Map.of(
                        "id_",
                        "'t' || n",
                        "execution_id_",
                        "'e' || n",
                        "proc_inst_id_",
                        "'e' || n",
                        "create_time_",
                        "localtimestamp - n * interval '1 second'"));
        copy(
                database,
                "act_ru_identitylink",
                numbers,
                Map.of("id_", "'l' || n", "task_id_", "'t' || n", "group_id_", few));
        if (count(
                        database,
                        "select count(*) from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*'")
                > 0) {
            copy(
                    database,
                    "act_ru_authorization",
                    numbers,
                    Map.of("id_", "'a' || n", "resource_id_", "'t' || n", "group_id_", few));
        }
        database.execute("analyze");
    }

    private static void copy(JdbcTemplate database, String table, String numbers, Map<String, String> changed) {
        List<String> columns = database.queryForList(
                "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?",
                String.class,
                table);
        List<String> values = columns.stream()
                .map(column -> changed.getOrDefault(column, "o." + column))
                .toList();
        String model =
                switch (table) {
                    case "act_ru_execution" ->
                        "(select * from act_ru_execution where id_ = proc_inst_id_ order by length(id_) desc limit 1)";
                    case "act_ru_authorization" ->
                        "(select * from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*' order by length(id_) desc limit 1)";
                    default -> "(select * from " + table + " order by length(id_) desc limit 1)";
                };
        database.execute("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + String.join(", ", values) + " from " + model + " o, " + numbers);
    }

    private static int count(JdbcTemplate database, String sql) {
        return new ArrayList<>(database.queryForList(sql, Integer.class)).get(0);
    }

    private void row(String name, int size, ProcessEngine engine, String filter) {
        engine.getIdentityService().setAuthentication("finance", List.of("finance"));
        TaskQuery all = engine.getTaskService()
                .createTaskQuery()
                .orderByTaskCreateTime()
                .desc();
        String list = time(name, "list", () -> all.listPage(0, PAGE).size());
        String count = time(
                name, "count", () -> engine.getTaskService().createTaskQuery().count());
        String filtered = time(name, "filter", () -> engine.getFilterService()
                .listPage(filter, 0, PAGE)
                .size());
        String filteredCount =
                time(name, "filter count", () -> engine.getFilterService().count(filter));
        engine.getIdentityService().setAuthentication("hr", List.of("hr"));
        String few = time(name, "few", () -> all.listPage(0, PAGE).size());
        engine.getIdentityService().clearAuthentication();
        System.out.printf(
                "%-16s %,8d %18s %18s %18s %18s %18s%n", name, size, list, count, filtered, filteredCount, few);
    }

    private String time(String engine, String what, LongSupplier work) {
        long begun = System.nanoTime();
        for (int warm = 0; warm < 20 && System.nanoTime() - begun < 2_000_000_000L; warm++) {
            read += work.getAsLong();
        }
        int rounds = System.nanoTime() - begun > 2_000_000_000L ? 3 : 31;
        long[] taken = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            read += work.getAsLong();
            taken[round] = System.nanoTime() - start;
        }
        Arrays.sort(taken);
        double median = taken[rounds / 2] / 1e6;
        double base = smallest.computeIfAbsent(engine + what, key -> median);
        return String.format(Locale.ENGLISH, "%,.1f (%.1f)", median, median / base);
    }
}
