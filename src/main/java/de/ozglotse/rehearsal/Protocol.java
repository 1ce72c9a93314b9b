package de.ozglotse.rehearsal;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepOpened;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what happens while time passes. */
@Component
@Profile("demo | rehearsal")
class Protocol {

    private final List<Happening> happenings = new ArrayList<>();
    private final Municipalities municipalities;
    private final MessageSource messages;
    private final Clock clock;
    private boolean timer;

    Protocol(Municipalities municipalities, MessageSource messages, Clock clock) {
        this.municipalities = municipalities;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return what has happened since the last time this was asked */
    List<Happening> tear() {
        List<Happening> torn = List.copyOf(happenings);
        happenings.clear();
        return torn;
    }

    void note(Happening.Kind kind, CaseKey caseKey, String text) {
        happenings.add(new Happening(clock.instant(), kind, caseKey, place(caseKey), text));
    }

    void duringTimer(Runnable work) {
        timer = true;
        try {
            work.run();
        } finally {
            timer = false;
        }
    }

    /** A step that follows up a question and that nobody but a date has brought: the town hall has not answered. */
    @EventListener
    void on(StepOpened opened) {
        if (timer && opened.question().isPresent()) {
            note(Happening.Kind.ESCALATED, opened.caseKey(), opened.definition().label());
        }
    }

    private String place(CaseKey caseKey) {
        return caseKey.ags()
                .flatMap(municipalities::find)
                .map(Municipality::name)
                .orElseGet(() -> messages.getMessage("rehearsal.county", null, Locale.GERMANY));
    }
}
