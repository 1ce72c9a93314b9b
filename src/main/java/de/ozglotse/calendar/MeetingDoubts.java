package de.ozglotse.calendar;

import de.ozglotse.mail.AgreedDates;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.AnswerDoubts;
import de.ozglotse.workflow.StepDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks back about a meeting that is said to have been held before the day that was agreed on. */
@Component
class MeetingDoubts implements AnswerDoubts {

    private final AgreedDates agreed;

    MeetingDoubts(AgreedDates agreed) {
        this.agreed = agreed;
    }

    @Override
    public List<Doubt> doubts(CaseKey caseKey, StepDefinition step, Map<String, Object> answers) {
        if (!step.step().equals(Termine.HOLD)) {
            return List.of();
        }
        return step
                .factDate()
                .filter(field -> answers.get(field) instanceof LocalDate)
                .flatMap(field -> agreedAfter(caseKey, (LocalDate) answers.get(field))
                        .map(day -> new Doubt(field, "calendar.meeting.before", List.of(CountyTime.text(day)))))
                .stream()
                .toList();
    }

    private Optional<LocalDate> agreedAfter(CaseKey caseKey, LocalDate heldOn) {
        return agreed.endingAfter(CountyTime.endOf(heldOn)).stream()
                .filter(date -> date.caseKey().equals(caseKey))
                .map(date -> CountyTime.dayOf(date.startsAt()))
                .filter(heldOn::isBefore)
                .findFirst();
    }
}
