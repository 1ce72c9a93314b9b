package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells in sentences what happened to a municipality. */
@Component
class Timeline {

    private static final int LENGTH = 100;

    private final AuditTrail trail;
    private final MessageSource messages;

    Timeline(AuditTrail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    List<TimelineEntry> of(CaseKey caseKey) {
        return trail.of(caseKey, LENGTH).stream().map(this::tell).toList();
    }

    private TimelineEntry tell(AuditEntry entry) {
        String text =
                messages.getMessage("audit." + entry.kind(), entry.details().toArray(), entry.kind(), Locale.GERMANY);
        return new TimelineEntry(
                text, entry.at().atZone(CountyTime.ZONE), entry.actor().name());
    }
}
