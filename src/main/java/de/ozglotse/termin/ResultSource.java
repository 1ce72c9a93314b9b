package de.ozglotse.termin;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.FormSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows to whoever confirms the result of an Erstgespräch what was written down about it last. */
@Component
class ResultSource implements FormSource {

    private static final String AMEND = "UserTask_AmendProtokoll";

    private final StepAnswers answers;

    ResultSource(StepAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "gespraechsergebnis";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Function<String, Object> variables) {
        CaseKey caseKey = new CaseKey((String) variables.apply(CASE_KEY));
        Optional<GivenAnswer> held = answers.latest(caseKey, TerminEnd.HOLD);
        Optional<GivenAnswer> newest = Stream.of(held, answers.latest(caseKey, AMEND))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(GivenAnswer::at));
        return Stream.concat(lines(newest, "protokoll"), lines(held, "massnahmen"))
                .distinct()
                .map(line -> new Item("zeile", line))
                .toList();
    }

    private static Stream<String> lines(Optional<GivenAnswer> answer, String field) {
        return answer.map(given -> given.values().getOrDefault(field, "")).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank());
    }
}
