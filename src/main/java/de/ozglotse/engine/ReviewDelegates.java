package de.ozglotse.engine;

import de.ozglotse.okr.Cause;
import de.ozglotse.okr.Reviews;
import de.ozglotse.okr.Reviews.Given;
import de.ozglotse.okr.Reviews.Minutes;
import de.ozglotse.shared.CountyTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates of the end of a quarter. */
@Configuration(proxyBeanMethods = false)
class ReviewDelegates {

    private final Reviews reviews;
    private final OkrSteps steps;

    ReviewDelegates(Reviews reviews, OkrSteps steps) {
        this.reviews = reviews;
        this.steps = steps;
    }

    @Bean
    JavaDelegate recordReview() {
        return execution -> reviews.record(given(execution, steps.handlungsfeld(execution)), execution.getVariables());
    }

    @Bean
    JavaDelegate acceptProposals() {
        return execution -> reviews.acceptProposals(
                given(execution, steps.handlungsfeld(execution)),
                steps.text(execution, "begruendung"),
                Optional.of(steps.text(execution, "ursache"))
                        .filter(cause -> !cause.isEmpty())
                        .map(Cause::valueOf));
    }

    @Bean
    JavaDelegate recordRetrospektive() {
        return execution -> {
            Date heldAt = (Date) execution.getVariable("retrospektiveAm");
            if (heldAt == null) {
                // the step was left without its form
                return;
            }
            reviews.recordRetrospektive(
                    given(execution, ""),
                    new Minutes(
                            CountyTime.dayOf(heldAt.toInstant()),
                            steps.text(execution, "gut"),
                            steps.text(execution, "hindernisse"),
                            steps.text(execution, "vereinbarungen")));
        };
    }

    private Given given(DelegateExecution execution, String handlungsfeld) {
        return new Given(steps.quarter(execution), handlungsfeld, steps.step(), steps.actor());
    }
}
