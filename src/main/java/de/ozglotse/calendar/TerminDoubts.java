package de.ozglotse.calendar;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.WorkingDays;
import de.ozglotse.workflow.AnswerDoubts;
import de.ozglotse.workflow.StepDefinition;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hints at dates on which nobody works, at unusual hours, and at dates on which the coordinator is elsewhere. */
@Component
class TerminDoubts implements AnswerDoubts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY);
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 19;

    private final Engagements engagements;

    TerminDoubts(Engagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public List<Doubt> doubts(CaseKey caseKey, StepDefinition step, Map<String, Object> answers) {
        Map<String, LocalDateTime> dates = Termine.of(step, answers);
        if (dates.isEmpty()) {
            return List.of();
        }
        List<Engagement> others = engagements.besides(caseKey);
        List<Doubt> doubts = new ArrayList<>();
        dates.forEach((field, date) -> unusual(field, date)
                .or(() -> taken(caseKey, field, date, others))
                .ifPresent(doubts::add));
        return doubts;
    }

    private static Optional<Doubt> unusual(String field, LocalDateTime date) {
        if (!WorkingDays.isWorkingDay(date.toLocalDate())) {
            return Optional.of(new Doubt(field, "calendar.termin.free-day", List.of(DAY.format(date))));
        }
        boolean unusualHour = date.getHour() < FIRST_HOUR || date.getHour() >= LAST_HOUR;
        return unusualHour
                ? Optional.of(new Doubt(field, "calendar.termin.hour", List.of(TIME.format(date))))
                : Optional.empty();
    }

    private Optional<Doubt> taken(CaseKey caseKey, String field, LocalDateTime date, List<Engagement> others) {
        return others.stream()
                .filter(other -> other.overlaps(date))
                .filter(other -> !other.start().equals(date) || !engagements.mayMeetTogether(caseKey, other.caseKey()))
                .findFirst()
                .map(other -> new Doubt(
                        field,
                        other.agreed() ? "calendar.termin.taken" : "calendar.termin.proposed",
                        List.of(TIME.format(other.start()), other.place())));
    }
}
