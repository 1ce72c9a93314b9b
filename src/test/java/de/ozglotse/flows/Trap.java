package de.ozglotse.flows;

import de.ozglotse.workflow.FactEstablished;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Somebody who listens to facts and fails when a test wants it: after everybody else has done their work. */
@TestComponent
public class Trap {

    private volatile boolean set;

    void set(boolean fails) {
        set = fails;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(FactEstablished fact) {
        if (set) {
            throw new IllegalStateException("The ledger is full");
        }
    }
}
