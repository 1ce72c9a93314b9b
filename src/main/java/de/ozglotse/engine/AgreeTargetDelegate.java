package de.ozglotse.engine;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.TargetAgreed;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells of how many subjects the fact of the input parameter {@code targetFact} is to be true: {@code targetSubjects}.
 */
@Component("agreeTarget")
class AgreeTargetDelegate implements JavaDelegate {

    private final CurrentMove move;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    AgreeTargetDelegate(CurrentMove move, ApplicationEventPublisher publisher, Clock clock) {
        this.move = move;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TransientAnswers inputs = new TransientAnswers(execution);
        publisher.publishEvent(new TargetAgreed(
                new FactType(inputs.text("targetFact")),
                new CaseKey(execution.getProcessBusinessKey()),
                inputs.number("targetSubjects"),
                move.cause().orElseThrow(),
                move.completer().actor(),
                clock.instant()));
    }
}
