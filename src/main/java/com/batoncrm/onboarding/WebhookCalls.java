package com.batoncrm.onboarding;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeStatus;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls to other systems: written with the work that causes them, made by a job. Each says how the account shall be, so
 * that a repeated one changes nothing; the key of a call is the same however often it is made.
 */
@Component
class WebhookCalls {

    private static final String CREATE = "account.create";
    private static final String CHANGE = "account.change";

    /** From the day after {@code validUntil} on nobody works with the account, or at once where the hire was cancelled. */
    private static final String CLOSE = "account.close";

    /** A call that is due. */
    record Call(long id, String key, String system, String employee, String action, String body, int attempts) {

        boolean isCreation() {
            return action.equals(CREATE);
        }
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WebhookCalls(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** The first time or again: always with the same key. */
    void create(String system, Employee employee, PlannedAccount account) {
        write(employee.number() + ":" + system + ":create", CREATE, system, employee, account);
    }

    /** Each with a key of its own. */
    void change(String system, Employee employee, PlannedAccount account) {
        long number = jdbc.sql("select count(*) from onboarding_call where employee = ? and system = ?")
                .params(employee.number(), system)
                .query(Long.class)
                .single();
        String action = employee.endsOn().isPresent() || isCancelled(employee) ? CLOSE : CHANGE;
        write(employee.number() + ":" + system + ":change-" + number, action, system, employee, account);
    }

    /** Nobody has set where the system takes calls: whoever created the account by hand changes it by hand. */
    void byHand(String system, Employee employee) {
        events.publishEvent(new AccountChangeFailed(employee.number(), system, say("onboarding.call.notSet")));
    }

    private void write(String key, String action, String system, Employee employee, PlannedAccount account) {
        jdbc.sql("""
                        insert into onboarding_call (key, system, employee, action, body, state, attempts, next_attempt_at)
                        values (:key, :system, :employee, :action, :body, 'QUEUED', 0, :now)
                        on conflict (key) do update set state = 'QUEUED', attempts = 0, next_attempt_at = :now, body = :body""")
                .param("key", key)
                .param("system", system)
                .param("employee", employee.number())
                .param("action", action)
                .param("body", body(key, action, employee, account))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String body(String key, String action, Employee employee, PlannedAccount account) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("action", action);
        body.put("key", key);
        body.put("id", account.otherId());
        body.put("employee", employee.number());
        body.put("name", employee.name());
        body.put("email", employee.email());
        body.put("account", employee.account().orElse(""));
        body.put("department", employee.department());
        body.put("position", employee.position());
        body.put("place", employee.place());
        body.put("groups", account.groups());
        body.put("validFrom", employee.startsOn().toString());
        body.put("validUntil", employee.endsOn().map(LocalDate::toString).orElse(null));
        body.put("cancelled", isCancelled(employee));
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isCancelled(Employee employee) {
        return employee.status(LocalDate.MAX) == EmployeeStatus.CANCELLED;
    }

    /** The oldest call that is due and on nobody's hands, locked until the transaction ends; calls for one account keep their order. */
    Optional<Call> nextDue() {
        return jdbc.sql("""
                        select * from onboarding_call
                        where state = 'QUEUED' and next_attempt_at <= :now
                          and not exists (select 1 from onboarding_call earlier
                                          where earlier.employee = onboarding_call.employee
                                            and earlier.system = onboarding_call.system
                                            and earlier.state = 'QUEUED' and earlier.id < onboarding_call.id)
                        order by id limit 1 for update skip locked""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(WebhookCalls::call)
                .optional();
    }

    void done(Call call) {
        end(call, "DONE", "");
    }

    void failed(Call call, String reason) {
        end(call, "FAILED", reason);
    }

    private void end(Call call, String state, String reason) {
        jdbc.sql("update onboarding_call set state = ?, reason = ?, attempts = attempts + 1 where id = ?")
                .params(state, reason, call.id())
                .update();
    }

    void later(Call call, String reason, Instant next) {
        jdbc.sql("update onboarding_call set reason = ?, attempts = attempts + 1, next_attempt_at = ? where id = ?")
                .params(reason, next.atOffset(ZoneOffset.UTC), call.id())
                .update();
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getLong("id"),
                row.getString("key"),
                row.getString("system"),
                row.getString("employee"),
                row.getString("action"),
                row.getString("body"),
                row.getInt("attempts"));
    }
}
