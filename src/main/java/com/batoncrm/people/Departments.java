package com.batoncrm.people;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The departments by id, as {@code baton.people.departments} in the settings says: each with its name and the group of
 * accounts that gets its tasks.
 */
@ConfigurationProperties("baton.people")
public record Departments(Map<String, Department> departments) {

    public record Department(String name, String group) {}

    public Optional<Department> find(String id) {
        return Optional.ofNullable(departments.get(id));
    }

    /** The name as people say it, or the id where there is no such department any more. */
    public String nameOf(String id) {
        return find(id).map(Department::name).orElse(id);
    }

    /**
     * The id of the department with that id or name, in any case.
     *
     * @throws Refused where there is none, naming those there are
     */
    public String meant(String text) {
        String wanted = text.strip();
        return departments.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(wanted)
                        || entry.getValue().name().equalsIgnoreCase(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Refused(say(
                        "people.refused.department",
                        wanted.substring(0, Math.min(60, wanted.length())),
                        String.join(
                                ", ",
                                departments.values().stream()
                                        .map(Department::name)
                                        .sorted()
                                        .toList()))));
    }
}
