package de.ozglotse.okr;

import de.ozglotse.okr.QuarterKeyResults.Named;
import de.ozglotse.workflow.AnswerCheck;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whoever scores a key result as missed says why: a stretch under 0.7, a commitment under 1.0. */
@Component
class ScoreCheck implements AnswerCheck {

    private final QuarterKeyResults keyResults;
    private final OkrSettings settings;

    ScoreCheck(QuarterKeyResults keyResults, OkrSettings settings) {
        this.keyResults = keyResults;
        this.settings = settings;
    }

    @Override
    public List<Problem> problems(StepDefinition step, Map<String, Object> answers) {
        List<String> asked = step.fields().stream()
                .filter(field -> field.id().startsWith(ScoreAnswers.CAUSE + "-"))
                .map(StepField::block)
                .filter(Objects::nonNull)
                .map(FormSource.Item::key)
                .toList();
        List<Problem> problems = new ArrayList<>();
        asked.stream()
                .map(KeyResultCode::new)
                .map(code -> new ObjectivePlanning.Field(code.quarter(), code.handlungsfeld()))
                .distinct()
                .flatMap(field -> keyResults.of(field.quarter(), field.handlungsfeld()).stream())
                .filter(named -> asked.contains(named.keyResult().code()))
                .filter(named -> lacksCause(named, answers))
                .forEach(named -> problems.add(new Problem(
                        FormSource.fieldId(ScoreAnswers.CAUSE, named.keyResult().code()),
                        "okr.review.cause.missing",
                        List.of(named.name()))));
        return problems;
    }

    private boolean lacksCause(Named named, Map<String, Object> answers) {
        ScoreAnswers judgement = new ScoreAnswers(named.keyResult().code(), answers);
        return judgement.given()
                && judgement.cause() == null
                && settings.isMissed(
                        judgement.score(named.keyResult()), named.state().commitment());
    }
}
