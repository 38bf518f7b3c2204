package com.batoncrm.handover;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody hands over by a day, customer by customer. People are ids of accounts. */
@Entity
public class Handover {

    /** Where it stands. */
    enum State {
        PLANNED,
        RUNNING,
        CALLED_OFF,
        DONE
    }

    @Id
    private UUID id;

    @Version
    @Column(name = "revision")
    private @Nullable Integer revision;

    private String person;

    @Enumerated(EnumType.STRING)
    private Why why;

    private LocalDate lastDay;
    private String startedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @OneToMany(mappedBy = "handover", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("customer, role")
    private List<HandoverItem> items;

    @SuppressWarnings("NullAway.Init")
    protected Handover() {}

    Handover(String person, Why why, LocalDate lastDay, String startedBy) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.why = why;
        this.lastDay = lastDay;
        this.startedBy = startedBy;
        this.state = State.PLANNED;
        this.items = new ArrayList<>();
    }

    void add(HandoverItem item) {
        items.add(item);
    }

    public UUID id() {
        return id;
    }

    public String person() {
        return person;
    }

    public Why why() {
        return why;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** Negative when the last day is over. */
    public int daysLeft(LocalDate today) {
        return (int) ChronoUnit.DAYS.between(today, lastDay);
    }

    public String startedBy() {
        return startedBy;
    }

    /** By customer, then roles; what belongs to no customer comes last. */
    public List<HandoverItem> items() {
        return List.copyOf(items);
    }

    /** Those that are a customer. */
    public List<HandoverItem> customers() {
        return items.stream().filter(item -> item.customer().isPresent()).toList();
    }

    /** Who takes over the most of it, roles aside, by id the first of equals; empty where nobody does yet. */
    public Optional<String> heir() {
        return items.stream()
                .filter(item -> item.role().isEmpty())
                .map(HandoverItem::successor)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    void begin() {
        if (state != State.PLANNED) {
            throw new Refused(say("handover.refused.under-way"));
        }
        state = State.RUNNING;
    }

    void callOff() {
        state = State.CALLED_OFF;
    }

    void done() {
        state = State.DONE;
    }
}
