package de.ozglotse.tasklist;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.workflow.AnswerDoubts;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks all who may have doubts about an answer before it is given. */
@Component
public class SecondLook {

    private final List<AnswerDoubts> doubters;
    private final Clock clock;

    SecondLook(@Lazy List<AnswerDoubts> doubters, Clock clock) {
        this.doubters = doubters;
        this.clock = clock;
    }

    /** @return the doubts by field id; none about an answer that cannot be taken at all */
    @Transactional(readOnly = true)
    public Map<String, Problem> at(StepView step, Map<String, String> input) {
        Map<String, Object> answers;
        try {
            answers = AnswerParser.parse(step.definition(), input, CountyTime.dayOf(clock.instant()));
        } catch (InvalidInput e) {
            return Map.of();
        }
        Map<String, Problem> problems = new LinkedHashMap<>();
        for (AnswerDoubts doubter : doubters) {
            doubter.doubts(step.caseKey(), step.definition(), answers)
                    .forEach(doubt ->
                            problems.putIfAbsent(doubt.fieldId(), new Problem(doubt.messageKey(), doubt.arguments())));
        }
        return problems;
    }
}
