package de.ozglotse.begleitung;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.begleitung.Begleitungen.Request;
import de.ozglotse.begleitung.Ending.Kind;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes into the timeline what happens to Begleitungen, and gives the words where a process decides by itself. */
@Component
class EndingTrail {

    private final AuditTrail audit;
    private final MessageSource messages;

    EndingTrail(AuditTrail audit, MessageSource messages) {
        this.audit = audit;
        this.messages = messages;
    }

    void ended(CaseKey caseKey, Request request, Actor by) {
        audit.record(by, "begleitung.ended." + request.kind(), caseKey, request.reason());
        request.followUp().ifPresent(day -> audit.record(by, "begleitung.followup", caseKey, CountyTime.text(day)));
    }

    void merged(CaseKey caseKey, String successor, LocalDate effective, Actor by) {
        audit.record(by, "begleitung.merged", caseKey, successor, CountyTime.text(effective));
    }

    void resumed(CaseKey caseKey, boolean keepsResults, String reason, Actor by) {
        String kind = keepsResults ? "begleitung.resumed.keeping" : "begleitung.resumed.anew";
        audit.record(by, kind, caseKey, reason);
    }

    /** @return a deferral that a process has decided, with the reason that was noted if there is one */
    Request deferral(Optional<String> reason) {
        return new Request(
                Kind.ZURUECKGESTELLT,
                reason.filter(text -> !text.isBlank())
                        .map(text -> text.length() > 1000 ? text.substring(0, 1000) : text)
                        .orElseGet(() -> text("begleitung.reason.deferred")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @return an end that was only reported to the process */
    Request reported() {
        return new Request(
                Kind.ANDERER_GRUND,
                text("begleitung.reason.reported"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Request merger(String successor, LocalDate effective) {
        return new Request(
                Kind.ZUSAMMENGESCHLOSSEN,
                leaving(successor),
                Optional.empty(),
                Optional.of(successor),
                Optional.of(effective));
    }

    /** @return why a municipality does not count any more */
    String leaving(String successor) {
        return text("begleitung.reason.merged", successor);
    }

    /** @return why a Begleitung goes on after somebody has checked it */
    String checked() {
        return text("begleitung.reason.checked");
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
