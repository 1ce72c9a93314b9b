package de.ozglotse.engine;

import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.OkrCycle.Preparation;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.shared.CountyTime;
import java.time.Period;
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

    /** Its input {@code planungNach} says how long after the first day of the quarter the next one is planned. */
    @Bean
    JavaDelegate openQuarter() {
        return execution -> {
            String quarter = steps.quarter(execution);
            execution.setVariable(BEFORE, ended(cycle.open(quarter)));
            Object after = execution.getVariableLocal("planungNach");
            // a quarter that was planned by the version before has none; its timer counts from its opening
            if (after != null) {
                steps.setDay(
                        execution,
                        "naechstePlanung",
                        QuarterView.of(quarter).start().plus(Period.parse((String) after)));
            }
        };
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
