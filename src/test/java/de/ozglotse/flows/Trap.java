package de.ozglotse.flows;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.FactEstablished;
import de.ozglotse.workflow.StepOpened;
import de.ozglotse.workflow.StepRevised;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Somebody who listens and fails when a test wants it: after everybody else has done their work. */
@TestComponent
public class Trap {

    private volatile boolean set;
    private volatile RuntimeException opening;
    private volatile CaseKey place;

    void set(boolean fails) {
        set = fails;
    }

    /** @param failure what every opening of a step ends with; null for none */
    void failOpening(RuntimeException failure) {
        opening = failure;
    }

    /** @param caseKey where every opening of a step fails; null for nowhere */
    void failOpeningIn(CaseKey caseKey) {
        place = caseKey;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(FactEstablished fact) {
        if (set) {
            throw new IllegalStateException("The ledger is full");
        }
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(StepOpened step) {
        if (opening != null) {
            throw opening;
        }
        if (step.caseKey().equals(place)) {
            throw new IllegalStateException("No room in " + place);
        }
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(StepRevised step) {
        if (set) {
            throw new IllegalStateException("The list is full");
        }
    }
}
