package de.ozglotse.calendar;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.AnswerCheck;
import de.ozglotse.workflow.StepDefinition;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A date for a meeting lies ahead, but not years ahead, and nobody proposes the same date twice. */
@Component
class TerminCheck implements AnswerCheck {

    private static final Period FURTHEST = Period.ofMonths(24);

    private final Clock clock;

    TerminCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Problem> problems(StepDefinition step, Map<String, Object> answers) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), CountyTime.ZONE);
        List<Problem> problems = new ArrayList<>();
        Set<LocalDateTime> seen = new HashSet<>();
        Termine.of(step, answers).forEach((field, date) -> {
            if (!date.isAfter(now)) {
                problems.add(new Problem(field, "calendar.termin.past"));
            } else if (date.isAfter(now.plus(FURTHEST))) {
                problems.add(new Problem(field, "calendar.termin.far", List.of(FURTHEST.toTotalMonths())));
            } else if (!seen.add(date)) {
                problems.add(new Problem(field, "calendar.termin.twice"));
            }
        });
        return problems;
    }
}
