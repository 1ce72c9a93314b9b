package de.ozglotse.engine;

import de.ozglotse.okr.CheckIns;
import de.ozglotse.okr.CheckIns.Given;
import de.ozglotse.okr.CheckIns.Week;
import de.ozglotse.okr.OkrCycle;
import java.time.Period;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates of the weekly check-in. */
@Configuration(proxyBeanMethods = false)
class CheckInDelegates {

    private static final String NEXT = "naechsteAbstimmung";
    private static final String WEEK = "woche";

    private final CheckIns checkIns;
    private final OkrCycle cycle;
    private final OkrSteps steps;

    CheckInDelegates(CheckIns checkIns, OkrCycle cycle, OkrSteps steps) {
        this.checkIns = checkIns;
        this.cycle = cycle;
        this.steps = steps;
    }

    @Bean
    JavaDelegate scheduleCheckIns() {
        return execution -> steps.setDay(execution, NEXT, checkIns.first(steps.quarter(execution)));
    }

    /** Its input {@code frist} says how many working days the teams have. */
    @Bean
    JavaDelegate beginCheckIns() {
        return execution -> {
            Period answer = Period.parse((String) execution.getVariableLocal("frist"));
            Week week = checkIns.thisWeek(steps.quarter(execution), answer);
            var process = execution.getProcessInstance();
            process.setVariable(WEEK, week.name());
            steps.setDay(process, "eskalationAm", week.escalation());
            steps.setDay(process, NEXT, week.next());
            process.setVariable("weitereWoche", week.another() ? "ja" : "nein");
            steps.repeatFor(process, cycle.handlungsfelderOf(steps.quarter(execution)));
        };
    }

    @Bean
    JavaDelegate recordCheckIn() {
        return execution -> checkIns.record(
                new Given(
                        steps.quarter(execution),
                        steps.handlungsfeld(execution),
                        (String) execution.getVariable(WEEK),
                        steps.step(),
                        steps.actor()),
                execution.getVariables());
    }
}
