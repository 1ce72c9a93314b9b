package de.ozglotse.tasklist;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.GivenAnswer.Outcome;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.workflow.AnswerCheck;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.OpenSteps;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepClosed;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happens, step by step, when an answer arrives; always inside one transaction of {@link AnswerTransactions}. */
@Component
class StepAnswering {

    static final String NOTE = "anmerkung";
    static final int NOTE_LENGTH = 4000;

    private final OpenStepTable table;
    private final AnswerRecords answers;
    private final StepQuestions questions;
    private final OpenSteps openSteps;
    private final List<AnswerCheck> checks;
    private final ShownChoices choices;
    private final AuditTrail audit;
    private final Clock clock;

    StepAnswering(
            OpenStepTable table,
            AnswerRecords answers,
            StepQuestions questions,
            OpenSteps openSteps,
            List<AnswerCheck> checks,
            ShownChoices choices,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.answers = answers;
        this.questions = questions;
        this.openSteps = openSteps;
        this.checks = checks;
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    void complete(StepId step, Map<String, String> input, Optional<String> note, Completer by, List<StepId> alsoFor) {
        // always locked in the same order, so that two answers for several municipalities cannot wait for each other
        List<OpenStep> steps = Stream.concat(Stream.of(step), alsoFor.stream())
                .distinct()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .map(this::lock)
                .toList();
        requireSameStep(steps);
        requireNote(steps.get(0), note, by);
        steps.forEach(open -> completeOne(open, input, note, by));
    }

    void check(OpenStep open, Map<String, String> input, Optional<String> note, Completer by) {
        requireNote(open, note, by);
        StepDefinition definition = openSteps.definition(open.id());
        check(definition, AnswerParser.parse(definition, input, CountyTime.dayOf(clock.instant())));
    }

    void decline(StepId step, Decline decline, Optional<String> reason, Completer by) {
        OpenStep open = lock(step);
        requireConfirmable(open);
        if (decline == Decline.ABGELEHNT && reason.isEmpty()) {
            throw new InvalidInput(Map.of(NOTE, Problem.of("tasklist.reason.required")));
        }
        AnswerRecord answer = answers.save(new AnswerRecord(
                open, Outcome.valueOf(decline.name()), Map.of(), reason.orElse(null), by, clock.instant()));
        audit.record(by.actor(), "step.declined." + decline, open.caseKey(), step, open.label());
        answer.undoableBy(openSteps.decline(step, decline, by));
    }

    void postpone(StepId step, LocalDate until, Optional<String> reason, Completer by) {
        OpenStep open = lock(step);
        requireConfirmable(open);
        LocalDate today = CountyTime.dayOf(clock.instant());
        if (!until.isAfter(today) || until.isAfter(today.plusYears(1))) {
            throw new InvalidInput(Map.of("bis", Problem.of("tasklist.postpone.range")));
        }
        open.postpone(until);
        openSteps.changeDue(step, CountyTime.endOf(until));
        openSteps.signal(step, "NochNicht", Map.of("bis", until));
        audit.record(by.actor(), "step.postponed", open.caseKey(), step, open.label(), CountyTime.text(until));
    }

    void handOn(StepId step) {
        requireConfirmable(lock(step));
    }

    void ask(StepId step, String question, Completer by) {
        OpenStep open = lock(step);
        requireConfirmable(open);
        if (question.isBlank() || question.length() > NOTE_LENGTH) {
            throw new InvalidInput(Map.of("frage", Problem.of("tasklist.question.length", NOTE_LENGTH)));
        }
        questions.save(new StepQuestion(step, question, by.actor().name(), clock.instant()));
        openSteps.signal(step, "Rueckfrage", Map.of());
        audit.record(by.actor(), "step.asked", open.caseKey(), step, open.label());
    }

    private void completeOne(OpenStep open, Map<String, String> input, Optional<String> note, Completer by) {
        StepDefinition definition = openSteps.definition(open.id());
        Map<String, Object> parsed = AnswerParser.parse(definition, input, CountyTime.dayOf(clock.instant()));
        check(definition, parsed);
        // stored before the process moves on: what comes next may already ask for it
        AnswerRecord answer = answers.save(new AnswerRecord(
                open, Outcome.BESTAETIGT, asTyped(definition, input), note.orElse(null), by, clock.instant()));
        Map<String, String> shown = choices.chosen(definition, input);
        answer.show(shown);
        shown.values()
                .forEach(words ->
                        audit.record(by.actor(), "step.chosen", open.caseKey(), open.id(), open.label(), words));
        answer.undoableBy(openSteps.complete(open.id(), parsed, by));
    }

    private void check(StepDefinition definition, Map<String, Object> parsed) {
        Map<String, Problem> problems = checks.stream()
                .flatMap(check -> check.problems(definition, parsed).stream())
                .collect(Collectors.toMap(
                        AnswerCheck.Problem::fieldId,
                        problem -> new Problem(problem.messageKey(), problem.arguments()),
                        (first, second) -> first));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static Map<String, String> asTyped(StepDefinition definition, Map<String, String> input) {
        return definition.fields().stream()
                .filter(field -> !input.getOrDefault(field.id(), "").isBlank())
                .collect(Collectors.toMap(
                        field -> field.id(), field -> input.get(field.id()).strip()));
    }

    private OpenStep lock(StepId step) {
        try {
            return table.lock(step.value()).orElseThrow(() -> new StepClosed(step));
        } catch (StepClosed e) {
            throw new StepAlreadyAnswered(answers.findByStepId(step.value()).map(AnswerRecord::toGivenAnswer));
        }
    }

    private static void requireSameStep(List<OpenStep> steps) {
        boolean same = steps.stream()
                        .map(step -> step.processKey() + "/" + step.stepKey())
                        .distinct()
                        .count()
                == 1;
        if (!same) {
            throw new Refused("tasklist.alsofor.different");
        }
    }

    private static void requireNote(OpenStep step, Optional<String> note, Completer by) {
        if (by.channel() == Completer.Channel.ON_BEHALF && step.confirmable() && note.isEmpty()) {
            throw new InvalidInput(Map.of(NOTE, Problem.of("tasklist.note.required")));
        }
        if (note.filter(text -> text.length() > NOTE_LENGTH).isPresent()) {
            throw new InvalidInput(Map.of(
                    NOTE,
                    Problem.of("tasklist.field.toolong", NOTE_LENGTH, note.get().length())));
        }
    }

    private static void requireConfirmable(OpenStep step) {
        if (!step.confirmable()) {
            throw new Refused("tasklist.notconfirmable");
        }
    }
}
