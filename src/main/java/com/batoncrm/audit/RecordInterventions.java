package com.batoncrm.audit;

import com.batoncrm.engine.Intervention;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps who interfered with a running case, and why. */
@Component
class RecordInterventions {

    private final Audit audit;

    RecordInterventions(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void record(Intervention intervention) {
        String action =
                "process." + intervention.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(AuditEntry.of(action, "process", intervention.subject())
                .text("details", String.join(", ", intervention.details()))
                .text("reason", intervention.reason()));
    }
}
