package com.batoncrm.engine;

import static com.batoncrm.engine.PersonalTable.of;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine holds about people: accounts, who did which task, comments, and the variables of cases. */
@Component
class EnginePersonalData implements PersonalData {

    private static final List<String> BYTES = List.of("act_ge_bytearray.bytes_", "act_hi_comment.full_msg_");

    private final JdbcClient jdbc;
    private final IdentityService identity;

    EnginePersonalData(JdbcClient jdbc, @Lazy IdentityService identity) {
        this.jdbc = jdbc;
        this.identity = identity;
    }

    @Override
    public String name() {
        return "cases and tasks";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("act_id_user")
                        .shows("id_", "first_", "last_", "email_")
                        .accounts("id_")
                        .meets(PersonalTable.Fate.LEFT),
                of("act_id_membership").shows("group_id_").accounts("user_id_").meets(PersonalTable.Fate.LEFT),
                of("act_id_info").shows("key_", "value_").accounts("user_id_"),
                of("account_dates").shows("valid_from", "locked_from").accounts("account"),
                of("act_ru_authorization")
                        .shows("resource_type_", "resource_id_")
                        .accounts("user_id_"),
                of("act_ru_filter").shows("name_").accounts("owner_").texts("name_", "query_"),
                of("act_ru_task")
                        .shows("name_", "create_time_", "due_date_")
                        .accounts("assignee_", "owner_")
                        .texts("name_", "description_"),
                of("act_ru_identitylink").shows("task_id_", "type_").accounts("user_id_"),
                of("act_ru_variable").shows("name_", "text_").texts("text_", "text2_"),
                of("act_ru_incident").shows("incident_msg_").texts("incident_msg_", "annotation_"),
                of("act_ru_job").shows("exception_msg_").texts("exception_msg_"),
                of("act_ru_batch").shows("type_").accounts("create_user_id_"),
                of("act_hi_procinst")
                        .shows("proc_def_key_", "business_key_", "start_time_", "end_time_")
                        .accounts("start_user_id_")
                        .texts("delete_reason_"),
                of("act_hi_taskinst")
                        .shows("name_", "start_time_", "end_time_")
                        .accounts("assignee_", "owner_")
                        .texts("name_", "description_", "delete_reason_"),
                of("act_hi_actinst")
                        .shows("act_name_", "start_time_", "end_time_")
                        .accounts("assignee_")
                        .texts("act_name_"),
                of("act_hi_identitylink")
                        .shows("task_id_", "type_", "timestamp_")
                        .accounts("user_id_", "assigner_id_"),
                of("act_hi_varinst").shows("name_", "text_", "create_time_").texts("text_", "text2_"),
                of("act_hi_detail").shows("name_", "text_", "time_").texts("text_", "text2_"),
                of("act_hi_dec_in").shows("clause_name_", "text_").texts("text_", "text2_"),
                of("act_hi_dec_out").shows("clause_name_", "text_").texts("text_", "text2_"),
                of("act_hi_decinst").shows("dec_def_name_", "eval_time_").accounts("user_id_"),
                of("act_hi_comment")
                        .shows("message_", "time_")
                        .accounts("user_id_")
                        .texts("message_"),
                of("act_hi_attachment")
                        .shows("name_", "url_")
                        .accounts("user_id_")
                        .texts("name_", "description_", "url_"),
                of("act_hi_op_log")
                        .shows("operation_type_", "entity_type_", "timestamp_")
                        .accounts("user_id_")
                        .texts("org_value_", "new_value_", "annotation_"),
                of("act_hi_incident").shows("incident_msg_").texts("incident_msg_", "annotation_"),
                of("act_hi_job_log").shows("job_exception_msg_").texts("job_exception_msg_"),
                of("act_hi_batch").shows("type_").accounts("create_user_id_"));
    }

    /** The account goes; in what is kept as bytes, such as lists in forms, the pseudonym takes the person's place. */
    @Override
    public void forget(DataSubject subject) {
        subject.accountId().ifPresent(account -> {
            jdbc.sql("delete from account_dates where account = ?")
                    .param(account)
                    .update();
            identity.deleteUser(account);
        });
        BYTES.forEach(column -> replaceBytes(column.split("\\.")[0], column.split("\\.")[1], subject));
    }

    private void replaceBytes(String table, String column, DataSubject subject) {
        String deployed = table.equals("act_ge_bytearray") ? "deployment_id_ is null and " : "";
        for (String word : subject.marks()) {
            jdbc.sql("select id_, " + column + " from " + table + " where " + deployed + "position(:word in " + column
                            + ") > 0")
                    .param("word", word.getBytes(StandardCharsets.UTF_8))
                    .query((row, number) -> Map.entry(row.getString(1), row.getBytes(2)))
                    .list()
                    .forEach(found -> jdbc.sql("update " + table + " set " + column + " = ? where id_ = ?")
                            .param(replaced(found.getValue(), subject))
                            .param(found.getKey())
                            .update());
        }
    }

    private static byte[] replaced(byte[] content, DataSubject subject) {
        return subject.javaPattern()
                .matcher(new String(content, StandardCharsets.UTF_8))
                .replaceAll(subject.pseudonym())
                .getBytes(StandardCharsets.UTF_8);
    }
}
