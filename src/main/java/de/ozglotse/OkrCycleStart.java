package de.ozglotse;

import de.ozglotse.okr.OkrCycle;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes sure at every start that the quarter that runs has its process: one that was opened without has none yet. */
@Component
@Profile("!test")
@Order(ReferenceData.ORDER + 150)
class OkrCycleStart implements ApplicationRunner {

    private final OkrCycle cycle;

    OkrCycleStart(OkrCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        cycle.followRunningQuarter();
    }
}
