package de.ozglotse.engine;

import de.ozglotse.okr.ObjectivePlanning;
import de.ozglotse.okr.ObjectivePlanning.Field;
import de.ozglotse.okr.ObjectivePlanning.Step;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates of the planning of one Handlungsfeld. */
@Configuration(proxyBeanMethods = false)
class PlanningDelegates {

    private final ObjectivePlanning planning;
    private final OkrSteps steps;

    PlanningDelegates(ObjectivePlanning planning, OkrSteps steps) {
        this.planning = planning;
        this.steps = steps;
    }

    @Bean
    JavaDelegate prepareDrafts() {
        return execution -> planning.prepare(field(execution));
    }

    @Bean
    JavaDelegate keepDrafts() {
        return execution -> planning.keep(field(execution), step(), execution.getVariables());
    }

    @Bean
    JavaDelegate checkRelease() {
        return execution -> execution.setVariable(
                "pruefung",
                switch (planning.check(field(execution))) {
                    case IN_ORDNUNG -> "inOrdnung";
                    case ZU_WENIGE -> "zuWenige";
                    case UNZULAESSIG -> "unzulaessig";
                });
    }

    @Bean
    JavaDelegate releaseObjectives() {
        return execution -> planning.release(
                field(execution),
                step(),
                Optional.of(steps.text(execution, "begruendung")).filter(reason -> !reason.isBlank()));
    }

    @Bean
    JavaDelegate pauseHandlungsfeld() {
        return execution -> planning.pause(field(execution), step(), steps.text(execution, "begruendung"));
    }

    private Field field(DelegateExecution execution) {
        return new Field(steps.quarter(execution), steps.handlungsfeld(execution));
    }

    private Step step() {
        return new Step(steps.step(), steps.actor());
    }
}
