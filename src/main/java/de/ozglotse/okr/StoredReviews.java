package de.ozglotse.okr;

import de.ozglotse.okr.QuarterKeyResults.Named;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepTakenBack;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what reviews and retrospectives found. */
@Component
@Transactional
class StoredReviews implements Reviews {

    private final Scores scores;
    private final Retrospektiven retrospektiven;
    private final QuarterKeyResults keyResults;
    private final ApplicationEventPublisher events;
    private final OkrSettings settings;
    private final Clock clock;

    StoredReviews(
            Scores scores,
            Retrospektiven retrospektiven,
            QuarterKeyResults keyResults,
            ApplicationEventPublisher events,
            OkrSettings settings,
            Clock clock) {
        this.settings = settings;
        this.events = events;
        this.scores = scores;
        this.retrospektiven = retrospektiven;
        this.keyResults = keyResults;
        this.clock = clock;
    }

    @Override
    public void record(Given given, Map<String, Object> answers) {
        keyResults.of(given.quarter(), given.handlungsfeld()).forEach(named -> record(named, given, answers));
    }

    @Override
    public void acceptProposals(Given given, String reason, Optional<Cause> cause) {
        keyResults.of(given.quarter(), given.handlungsfeld()).forEach(named -> {
            String code = named.keyResult().code();
            Map<String, Object> carryOn = new HashMap<>(Map.of(
                    FormSource.fieldId(ScoreAnswers.JUDGEMENT, code),
                    ScoreAnswers.AS_PROPOSED,
                    FormSource.fieldId(ScoreAnswers.SCORE_REASON, code),
                    reason,
                    FormSource.fieldId(ScoreAnswers.DECISION, code),
                    Decision.FORTFUEHREN,
                    FormSource.fieldId(ScoreAnswers.DECISION_REASON, code),
                    reason));
            cause.ifPresent(said -> carryOn.put(FormSource.fieldId(ScoreAnswers.CAUSE, code), said));
            record(named, given, carryOn);
        });
    }

    private void record(Named named, Given given, Map<String, Object> answers) {
        KeyResultProgress keyResult = named.keyResult();
        ScoreAnswers judgement = new ScoreAnswers(keyResult.code(), answers);
        if (judgement.given()) {
            boolean missed =
                    settings.isMissed(judgement.score(keyResult), named.state().commitment());
            scores.save(new Score(keyResult, judgement, missed, given, clock.instant()));
        }
    }

    @Override
    public void recordRetrospektive(Given given, Minutes minutes) {
        retrospektiven.save(new Retrospektive(given, minutes, clock.instant()));
        events.publishEvent(new LessonsAgreed(
                given.quarter(),
                minutes.agreed()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StepTakenBack event) {
        scores.findByStepId(event.id().value()).forEach(score -> score.withdraw(event.at()));
    }
}
