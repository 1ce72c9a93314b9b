package de.ozglotse.tasklist;

import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.GivenAnswer.Outcome;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.SkippingImpossible;
import de.ozglotse.workflow.StepClosed;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepSkips;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happens when a step is skipped; always inside one transaction of {@link CorrectionTransactions}. */
@Component
class StepSkipping {

    static final String REASON = "grund";
    static final int REASON_LENGTH = 1000;

    private final OpenStepTable table;
    private final AnswerRecords answers;
    private final StepSkips skips;
    private final Clock clock;

    StepSkipping(OpenStepTable table, AnswerRecords answers, StepSkips skips, Clock clock) {
        this.table = table;
        this.answers = answers;
        this.skips = skips;
        this.clock = clock;
    }

    List<StepField> needed(StepId step) {
        try {
            return skips.needed(step);
        } catch (SkippingImpossible e) {
            throw new Refused("tasklist.skip.impossible", e.label());
        }
    }

    void skip(StepId step, Map<String, String> input, String reason, Completer by) {
        OpenStep open = table.lock(step.value()).orElseThrow(() -> new StepClosed(step));
        List<StepField> needed = needed(step);
        Map<String, Object> parsed = new LinkedHashMap<>();
        Map<String, Problem> problems = new LinkedHashMap<>();
        AnswerParser.parse(needed, input, parsed, problems);
        reasonProblem(reason, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        AnswerRecord answer = answers.save(
                new AnswerRecord(open, Outcome.UEBERSPRUNGEN, typed(needed, input), reason, by, clock.instant()));
        answer.undoableBy(skips.skip(step, parsed, reason, by));
    }

    static void reasonProblem(String reason, Map<String, Problem> problems) {
        if (reason.isBlank()) {
            problems.put(REASON, Problem.of("tasklist.reason.required"));
        } else if (reason.length() > REASON_LENGTH) {
            problems.put(REASON, Problem.of("tasklist.field.toolong", REASON_LENGTH, reason.length()));
        } else if (reason.indexOf('\0') >= 0) {
            problems.put(REASON, Problem.of("tasklist.field.characters"));
        }
    }

    private static Map<String, String> typed(List<StepField> fields, Map<String, String> input) {
        return fields.stream()
                .map(StepField::id)
                .filter(id -> !input.getOrDefault(id, "").isBlank())
                .collect(Collectors.toMap(id -> id, id -> input.get(id).strip()));
    }
}
