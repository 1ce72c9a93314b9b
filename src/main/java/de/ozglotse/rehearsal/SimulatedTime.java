package de.ozglotse.rehearsal;

import de.ozglotse.mail.MailHold;
import de.ozglotse.shared.SimulatedClock;
import de.ozglotse.workflow.DueWork;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the application's and the engine's time together; while it is not the real one, no mail leaves. */
@Component
@Profile("demo | rehearsal")
class SimulatedTime {

    private final SimulatedClock clock;
    private final DueWork dueWork;
    private final MailHold mails;

    SimulatedTime(SimulatedClock clock, DueWork dueWork, MailHold mails) {
        this.clock = clock;
        this.dueWork = dueWork;
        this.mails = mails;
    }

    void begin(Instant start) {
        mails.hold();
        set(start);
    }

    /** Time never goes back: whoever is late is simply late. */
    void moveTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            set(instant);
        }
    }

    void release() {
        clock.release();
        dueWork.resetTime();
        mails.release();
    }

    Instant now() {
        return clock.instant();
    }

    Instant real() {
        return clock.realInstant();
    }

    private void set(Instant instant) {
        clock.set(instant);
        dueWork.setTime(instant);
    }
}
