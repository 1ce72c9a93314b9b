package de.ozglotse.calendar;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.GermanDates;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.AnswerCheck.Problem;
import de.ozglotse.workflow.ContactAnswerCheck;
import de.ozglotse.workflow.StepDefinition;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets nobody choose a proposed date that the coordinator has agreed on with somebody else meanwhile. */
@Component
class TakenSlots implements ContactAnswerCheck {

    private static final String CHOICE = "terminwahl";

    private final Engagements engagements;
    private final StepAnswers answers;
    private final SlotTurn turn;

    TakenSlots(Engagements engagements, StepAnswers answers, SlotTurn turn) {
        this.engagements = engagements;
        this.answers = answers;
        this.turn = turn;
    }

    @Override
    public List<Problem> problems(CaseKey caseKey, StepDefinition step, Map<String, String> input) {
        String choice = input.getOrDefault(CHOICE, "");
        if (!step.step().equals(Termine.CHOOSE) || !choice.startsWith("slot")) {
            return List.of();
        }
        turn.take();
        return proposed(caseKey, choice).filter(date -> isTaken(caseKey, date)).stream()
                .map(date -> new Problem(CHOICE, "calendar.termin.gone"))
                .toList();
    }

    private Optional<LocalDateTime> proposed(CaseKey caseKey, String slot) {
        return answers.latest(caseKey, Termine.PREPARE)
                .flatMap(answer -> Optional.ofNullable(answer.values().get(slot)))
                .flatMap(GermanDates::dayAndTime);
    }

    private boolean isTaken(CaseKey caseKey, LocalDateTime date) {
        return engagements.besides(caseKey).stream()
                .filter(other -> other.agreed() && other.overlaps(date))
                .anyMatch(
                        other -> !other.start().equals(date) || !engagements.mayMeetTogether(caseKey, other.caseKey()));
    }
}
