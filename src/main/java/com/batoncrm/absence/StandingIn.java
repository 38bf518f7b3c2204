package com.batoncrm.absence;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.AccountDates;
import com.batoncrm.engine.Substitutes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who stands in for whom today, as the task lists ask it: one statement, past the entities, which the engine's commands
 * would have to write out first. A substitute whose account is locked stands in for nobody.
 */
@Component
class StandingIn implements Substitutes {

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final AccountDates accounts;

    StandingIn(JdbcClient jdbc, WorkingDays days, AccountDates accounts) {
        this.jdbc = jdbc;
        this.days = days;
        this.accounts = accounts;
    }

    @Override
    public List<String> absenteesOf(String person) {
        return now().absenteesOf(person);
    }

    @Override
    public List<String> substitutesOf(String person) {
        return now().substitutesOf(person);
    }

    StandInChart now() {
        Map<String, Optional<String>> away = new HashMap<>();
        jdbc.sql("""
                        select person, substitute from absence
                        where not ended and first_day <= :today and last_day >= :today""")
                .param("today", days.today())
                .query((row, number) ->
                        away.put(row.getString("person"), Optional.ofNullable(row.getString("substitute"))))
                .list();
        Set<String> unusable = accounts.unusable(
                away.values().stream().flatMap(Optional::stream).distinct().toList());
        away.replaceAll((person, substitute) -> substitute.filter(standIn -> !unusable.contains(standIn)));
        return new StandInChart(away);
    }
}
