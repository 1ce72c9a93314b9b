package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells in sentences what happened to a municipality. */
@Component
class Timeline {

    private static final int LENGTH = 100;

    /** kinds of entries of a step that was left with an answer */
    private static final Pattern ANSWERED = Pattern.compile("step\\.(completed|declined|skipped|reopened).*");

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
        String answer = ANSWERED.matcher(entry.kind()).matches()
                ? entry.step().map(StepId::value).orElse(null)
                : null;
        return new TimelineEntry(
                text, entry.at().atZone(CountyTime.ZONE), entry.actor().name(), answer);
    }
}
