package com.batoncrm.engine;

import com.batoncrm.engine.Worklist.Waiting;
import com.batoncrm.engine.Worklist.WaitingTask;
import com.batoncrm.engine.access.StandIns.Reach;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's tables of open tasks, one statement for a whole page where its API would need several for a row. */
@Component
class OpenTasks {

    private static final String NONE = "";

    private static final String OF_PERSON = """
            select t.id_, t.name_, coalesce(d.name_, d.key_) as process, t.create_time_, t.due_date_,
                   customer.text_ as customer, number.text_ as number, amount.text_ as amount,
                   case when t.assignee_ is null then coalesce(
                       (select min(coalesce(g.name_, l.group_id_)) from act_ru_identitylink l
                          left join act_id_group g on g.id_ = l.group_id_
                         where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in (:groups)), '')
                   else '' end as group_name,
                   case when t.assignee_ <> :person then coalesce(
                       (select nullif(trim(concat_ws(' ', u.first_, u.last_)), '') from act_id_user u
                         where u.id_ = t.assignee_), t.assignee_)
                   when t.assignee_ is null and not exists (
                       select 1 from act_ru_identitylink l
                        where l.task_id_ = t.id_ and l.type_ = 'candidate'
                          and (l.user_id_ = :person or l.group_id_ in (:ownGroups))) then coalesce(
                       (select min(nullif(trim(concat_ws(' ', u.first_, u.last_)), '')) from act_id_user u
                          left join act_id_membership m on m.user_id_ = u.id_
                          join act_ru_identitylink l on l.user_id_ = u.id_ or l.group_id_ = m.group_id_
                         where l.task_id_ = t.id_ and l.type_ = 'candidate' and u.id_ in (:persons)), '')
                   else '' end as absentee
              from act_ru_task t
              join act_re_procdef d on d.id_ = t.proc_def_id_
              left join act_ru_variable customer on customer.var_scope_ = t.proc_inst_id_ and customer.name_ = 'customer'
              left join act_ru_variable number on number.var_scope_ = t.proc_inst_id_ and number.name_ = 'number'
              left join act_ru_variable amount on amount.var_scope_ = t.proc_inst_id_ and amount.name_ = 'amount'
             where t.suspension_state_ = 1
               and (t.assignee_ in (:persons)
                    or t.assignee_ is null and exists (
                        select 1 from act_ru_identitylink l
                         where l.task_id_ = t.id_ and l.type_ = 'candidate'
                           and (l.user_id_ in (:persons) or l.group_id_ in (:groups))))
               and (t.task_def_key_ not in (:ownOnly) or t.assignee_ = :person or exists (
                        select 1 from act_ru_identitylink o
                         where o.task_id_ = t.id_ and o.type_ = 'candidate'
                           and (o.user_id_ = :person or o.group_id_ in (:ownGroups))))
             order by t.assignee_ = :person desc nulls last, t.due_date_ nulls last, t.create_time_, t.id_
             limit 100
            """;

    private static final String ON_CASES = """
            select root.business_key_, t.id_, t.name_, t.create_time_,
                   case when t.assignee_ is not null then array[coalesce(
                       (select nullif(trim(concat_ws(' ', u.first_, u.last_)), '') from act_id_user u
                         where u.id_ = t.assignee_), t.assignee_)]
                   else array(
                       select coalesce(g.name_, nullif(trim(concat_ws(' ', u.first_, u.last_)), ''),
                                       l.group_id_, l.user_id_) as who
                         from act_ru_identitylink l
                         left join act_id_group g on g.id_ = l.group_id_
                         left join act_id_user u on u.id_ = l.user_id_
                        where l.task_id_ = t.id_ and l.type_ = 'candidate' order by who)
                   end as who
              from act_ru_execution root
              join act_ru_execution part on part.root_proc_inst_id_ = root.id_ and part.parent_id_ is null
              join act_ru_task t on t.proc_inst_id_ = part.proc_inst_id_
             where root.business_key_ in (:keys) and root.id_ = root.root_proc_inst_id_
             order by t.create_time_, t.id_
            """;

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the person, the first of the persons, and of those for whom he stands in. */
    List<WaitingTask> of(Reach reach) {
        return jdbc.sql(OF_PERSON)
                .param("person", reach.person())
                .param("persons", reach.persons())
                .param("groups", orNone(reach.groups()))
                .param("ownGroups", orNone(reach.ownGroups()))
                .param("ownOnly", orNone(reach.ownOnly()))
                .query(OpenTasks::waitingTask)
                .list();
    }

    /** A list in SQL is never empty. */
    private static Collection<String> orNone(Collection<String> ids) {
        return ids.isEmpty() ? List.of(NONE) : ids;
    }

    Map<String, List<Waiting>> on(Collection<String> businessKeys) {
        Map<String, List<Waiting>> byKey = new LinkedHashMap<>();
        if (!businessKeys.isEmpty()) {
            jdbc.sql(ON_CASES).param("keys", businessKeys).query((ResultSet row) -> {
                byKey.computeIfAbsent(row.getString("business_key_"), key -> new ArrayList<>())
                        .add(waiting(row));
            });
        }
        return byKey;
    }

    private static WaitingTask waitingTask(ResultSet row, int index) throws SQLException {
        return new WaitingTask(
                row.getString("id_"),
                text(row, "name_"),
                text(row, "process"),
                text(row, "customer"),
                text(row, "number"),
                text(row, "amount"),
                row.getTimestamp("create_time_").toInstant(),
                instant(row.getTimestamp("due_date_")),
                text(row, "group_name"),
                text(row, "absentee"));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        Array who = row.getArray("who");
        return new Waiting(
                row.getString("id_"),
                text(row, "name_"),
                Arrays.asList((String[]) who.getArray()),
                row.getTimestamp("create_time_").toInstant());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
