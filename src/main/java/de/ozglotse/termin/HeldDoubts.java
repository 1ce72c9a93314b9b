package de.ozglotse.termin;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.tasklist.SecondLook;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has doubts about the day of a meeting: those of the Erstgespräch if that waits, otherwise about minutes that come late. */
@Component
public class HeldDoubts {

    private static final Period USUAL = Period.ofMonths(3);

    private final WorkOverview work;
    private final StepAnswers answers;
    private final SecondLook secondLook;
    private final Clock clock;

    HeldDoubts(WorkOverview work, StepAnswers answers, SecondLook secondLook, Clock clock) {
        this.work = work;
        this.answers = answers;
        this.secondLook = secondLook;
        this.clock = clock;
    }

    public Optional<Problem> about(CaseKey caseKey, LocalDate heldOn) {
        Optional<StepView> hold = work.of(caseKey).stream()
                .filter(step -> step.stepKey().equals(TerminEnd.HOLD))
                .findFirst()
                .flatMap(step -> answers.open(step.id()));
        if (hold.isEmpty()) {
            LocalDate today = CountyTime.dayOf(clock.instant());
            return heldOn.isBefore(today.minus(USUAL))
                    ? Optional.of(Problem.of("termin.day.late", USUAL.toTotalMonths()))
                    : Optional.empty();
        }
        return secondLook.at(hold.get(), input(heldOn)).values().stream().findFirst();
    }

    /** As the form would say it; the minutes themselves are of no interest here. */
    private static Map<String, String> input(LocalDate heldOn) {
        return Map.of(
                "stattgefunden",
                "ja",
                "gespraechAm",
                CountyTime.text(heldOn),
                "protokoll",
                "-",
                "anzahlMassnahmen",
                "0");
    }
}
