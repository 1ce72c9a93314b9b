package de.ozglotse.engine;

import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.OkrCycle.Preparation;
import de.ozglotse.shared.CountyTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates that lead a quarter from one phase to the next. */
@Configuration(proxyBeanMethods = false)
class QuarterDelegates {

    /** whether the quarter before is out of the way */
    private static final String BEFORE = "vorquartal";

    private final OkrCycle cycle;
    private final OkrSteps steps;

    QuarterDelegates(OkrCycle cycle, OkrSteps steps) {
        this.cycle = cycle;
        this.steps = steps;
    }

    @Bean
    JavaDelegate prepareQuarter() {
        return execution -> {
            Preparation preparation = cycle.prepare(steps.quarter(execution));
            steps.setDay(execution, "quartalsbeginn", preparation.quarter().start());
            execution.setVariable(
                    "quartalsende",
                    Date.from(CountyTime.endOf(preparation.quarter().end())));
            execution.setVariable("planung", preparation.released() ? "freigegeben" : "offen");
            steps.repeatFor(execution, preparation.handlungsfelder());
        };
    }

    @Bean
    JavaDelegate openQuarter() {
        return execution -> execution.setVariable(BEFORE, ended(cycle.open(steps.quarter(execution))));
    }

    @Bean
    JavaDelegate beginReview() {
        return execution -> {
            execution.setVariable(BEFORE, ended(cycle.beginReview(steps.quarter(execution))));
            steps.repeatFor(execution, cycle.handlungsfelderOf(steps.quarter(execution)));
        };
    }

    @Bean
    JavaDelegate closeQuarter() {
        return execution -> cycle.close(steps.quarter(execution));
    }

    @Bean
    JavaDelegate startNextQuarter() {
        return execution -> cycle.startNext(steps.quarter(execution));
    }

    private static String ended(boolean itsTurn) {
        return itsTurn ? "beendet" : "offen";
    }
}
