package de.ozglotse.tasklist;

import de.ozglotse.okr.QuarterBook;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.AnswerDoubts;
import de.ozglotse.workflow.StepDefinition;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks back about a fact that is said to be older than the work on it: that happens, but mostly the year is wrong. What a
 * town hall is asked may well be older: it had its Behördenkonto before anybody asked.
 */
@Component
class FactDateDoubts implements AnswerDoubts {

    private final OpenStepTable open;
    private final AnswerRecords answered;
    private final QuarterBook quarters;

    FactDateDoubts(OpenStepTable open, AnswerRecords answered, QuarterBook quarters) {
        this.open = open;
        this.answered = answered;
        this.quarters = quarters;
    }

    @Override
    public List<Doubt> doubts(CaseKey caseKey, StepDefinition step, Map<String, Object> answers) {
        return step
                .factDate()
                .filter(field -> answers.get(field) instanceof LocalDate)
                .flatMap(field -> doubt(caseKey, step, field, (LocalDate) answers.get(field)))
                .stream()
                .toList();
    }

    private Optional<Doubt> doubt(CaseKey caseKey, StepDefinition step, String field, LocalDate day) {
        Optional<Doubt> early = begin(caseKey, step.process())
                .filter(begin -> day.isBefore(begin) && !step.confirmable())
                .map(begin -> new Doubt(field, "tasklist.doubt.begin", List.of(CountyTime.text(begin))));
        return early.or(() -> quarters.all().stream()
                .filter(entry -> entry.isClosed() && entry.quarter().includes(day))
                .findFirst()
                .map(entry -> new Doubt(
                        field, "tasklist.doubt.closed", List.of(entry.quarter().label()))));
    }

    private Optional<LocalDate> begin(CaseKey caseKey, String process) {
        return Stream.of(open.firstOpened(caseKey.value(), process), answered.firstOpened(caseKey.value(), process))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(CountyTime::dayOf);
    }
}
