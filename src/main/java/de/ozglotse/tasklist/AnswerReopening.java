package de.ozglotse.tasklist;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.okr.Witnesses;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.tasklist.StepCorrections.Correction;
import de.ozglotse.tasklist.StepCorrections.Plan;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.ReopeningImpossible;
import de.ozglotse.workflow.Reopenings;
import de.ozglotse.workflow.Reopenings.Completion;
import de.ozglotse.workflow.Reopenings.Preview;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened;
import de.ozglotse.workflow.StepReopened.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens when a step is reopened; always inside one transaction of {@link CorrectionTransactions}. */
@Component
class AnswerReopening {

    static final String SINCE = "seit";

    private final AnswerRecords answers;
    private final OpenStepTable table;
    private final Reopenings reopenings;
    private final Witnesses witnesses;
    private final AuditTrail audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    AnswerReopening(
            AnswerRecords answers,
            OpenStepTable table,
            Reopenings reopenings,
            Witnesses witnesses,
            AuditTrail audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.answers = answers;
        this.table = table;
        this.reopenings = reopenings;
        this.witnesses = witnesses;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
    }

    Plan plan(StepId answered) {
        return plan(answers.findByStepId(answered.value()).orElseThrow(() -> unknown(answered)));
    }

    StepId reopen(StepId answered, Correction correction, Completer by) {
        AnswerRecord answer = answers.lock(answered.value()).orElseThrow(() -> unknown(answered));
        table.lockCase(answer.caseKey().value());
        Plan plan = plan(answer);
        if (!plan.stamp().equals(correction.stamp())) {
            throw new Refused("tasklist.reopen.changed");
        }
        LocalDate since = since(correction, plan);
        record(answer, correction, since, by);
        List<AnswerRecord> repeats = plan.repeats().stream()
                .flatMap(given -> answers.findByStepId(given.step().value()).stream())
                .toList();
        // told first: the process moves on in the light of what still counts
        Instant now = clock.instant();
        Stream.concat(Stream.of(answer), repeats.stream()).forEach(each -> {
            each.markUndone(now);
            publisher.publishEvent(new StepReopened(
                    each.stepId(), each.caseKey(), correction.kind(), since, by.actor(), now, correction.reason()));
        });
        repeats.forEach(each ->
                audit.record(by.actor(), "step.repeated", each.caseKey(), each.stepId(), each.label(), answer.label()));
        return goBack(answer);
    }

    private void record(AnswerRecord answer, Correction correction, LocalDate since, Completer by) {
        String kind = "step.reopened." + correction.kind();
        audit.record(
                by.actor(),
                kind,
                answer.caseKey(),
                answer.stepId(),
                answer.label(),
                correction.reason(),
                CountyTime.text(since));
    }

    private StepId goBack(AnswerRecord answer) {
        try {
            return reopenings.reopen(completion(answer));
        } catch (ReopeningImpossible e) {
            throw refused(e, answer);
        }
    }

    private Plan plan(AnswerRecord answer) {
        if (answer.undone()) {
            throw new Refused("tasklist.reopen.done", answer.label());
        }
        List<AnswerRecord> later = answers
                .countingAfter(answer.caseKey().value(), answer.stepId().value())
                .stream()
                .filter(each -> each.undoToken().isPresent())
                .toList();
        Preview preview = preview(answer, later);
        List<StepId> affected = Stream.concat(Stream.of(answer.stepId()), preview.repeats().stream())
                .toList();
        return new Plan(
                answer.toGivenAnswer(),
                table.ofCases(List.of(answer.caseKey().value())).stream()
                        .filter(open -> preview.closes().contains(open.id()))
                        .map(OpenStep::toWaitingStep)
                        .toList(),
                later.stream()
                        .filter(each -> preview.repeats().contains(each.stepId()))
                        .map(AnswerRecord::toGivenAnswer)
                        .toList(),
                witnesses.of(affected),
                preview.beginsAgain());
    }

    private Preview preview(AnswerRecord answer, List<AnswerRecord> later) {
        if (answer.undoToken().isEmpty()) {
            throw new Refused("tasklist.reopen.UNKNOWN", answer.label());
        }
        try {
            return reopenings.preview(
                    completion(answer),
                    later.stream().map(AnswerReopening::completion).toList());
        } catch (ReopeningImpossible e) {
            throw refused(e, answer);
        }
    }

    private static Completion completion(AnswerRecord answer) {
        return new Completion(
                answer.stepId(),
                answer.caseKey(),
                answer.processKey(),
                answer.undoToken().orElseThrow());
    }

    private LocalDate since(Correction correction, Plan plan) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        if (correction.kind() == Kind.KORREKTUR) {
            return today;
        }
        LocalDate since = correction
                .since()
                .orElseThrow(() -> new InvalidInput(Map.of(SINCE, Problem.of("tasklist.reopen.since.required"))));
        if (since.isAfter(today)) {
            throw new InvalidInput(Map.of(SINCE, Problem.of("tasklist.field.future")));
        }
        plan.holdsSince().filter(since::isBefore).ifPresent(day -> {
            throw new InvalidInput(Map.of(SINCE, Problem.of("tasklist.reopen.since.early", CountyTime.text(day))));
        });
        return since;
    }

    private static Refused refused(ReopeningImpossible impossible, AnswerRecord answer) {
        return new Refused("tasklist.reopen." + impossible.reason(), answer.label());
    }

    private static NotFound unknown(StepId answered) {
        return new NotFound("No answer to step " + answered);
    }
}
