package de.ozglotse.tasklist;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.Colleague;
import de.ozglotse.identity.Colleagues;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.OpenSteps;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides about open steps without answering them: who does them, how urgent they are, when they are due or come back.
 * Every call is one transaction and is remembered in the history.
 *
 * <p>All of them throw {@link StepAlreadyAnswered} if the step is closed and {@link NotFound} if it belongs to others.
 */
@Service
@Transactional
public class TaskDesk {

    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final OpenStepTable table;
    private final AnswerRecords answers;
    private final OpenSteps openSteps;
    private final Colleagues colleagues;
    private final AuditTrail audit;
    private final Clock clock;

    TaskDesk(
            OpenStepTable table,
            AnswerRecords answers,
            OpenSteps openSteps,
            Colleagues colleagues,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.answers = answers;
        this.openSteps = openSteps;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the step to a person who works for its group. */
    public void assign(StepId step, String username, TaskViewer viewer, Actor by) {
        OpenStep open = lock(step, viewer);
        Colleague person = colleagues
                .find(username)
                .filter(found -> found.groups().contains(open.group()))
                .orElseThrow(() -> new Refused("tasklist.assign.other", open.label()));
        if (open.handling().assignee().filter(person.username()::equals).isEmpty()) {
            open.handling().assign(person);
            record(open, by, "step.assigned", person.name());
        }
    }

    /** Takes the step away from whoever does it: everybody of its group may take it. */
    public void release(StepId step, TaskViewer viewer, Actor by) {
        OpenStep open = lock(step, viewer);
        open.handling().assigneeName().ifPresent(name -> {
            open.handling().release();
            record(open, by, "step.released", name);
        });
    }

    public void rank(StepId step, boolean urgent, TaskViewer viewer, Actor by) {
        OpenStep open = lock(step, viewer);
        if (open.handling().urgent() != urgent) {
            open.handling().rank(urgent);
            record(open, by, urgent ? "step.ranked.high" : "step.ranked.normal");
        }
    }

    /** Puts the step off: it leaves the list and comes back on that day. */
    public void rest(StepId step, LocalDate until, String reason, TaskViewer viewer, Actor by) {
        OpenStep open = lock(step, viewer);
        requireAhead(until);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refused("tasklist.rest.reason", LONGEST_REASON);
        }
        open.handling().rest(until, why);
        record(open, by, "step.resting", DAY.format(until), why);
    }

    /** Brings the step back into the list now. */
    public void wake(StepId step, TaskViewer viewer, Actor by) {
        OpenStep open = lock(step, viewer);
        if (open.handling().restsUntil().isPresent()) {
            open.handling().wake();
            record(open, by, "step.awake");
        }
    }

    /** Moves the day until which the step is to be done. */
    public void moveDue(StepId step, LocalDate due, TaskViewer viewer, Actor by) {
        OpenStep open = lock(step, viewer);
        LocalDate today = today();
        if (due.isBefore(today) || due.isAfter(today.plusYears(1))) {
            throw new Refused("tasklist.due.range");
        }
        Optional<LocalDate> before = open.dueOn();
        if (before.filter(due::equals).isEmpty()) {
            open.dueOn(due);
            openSteps.changeDue(step, CountyTime.endOf(due));
            record(
                    open,
                    by,
                    before.isPresent() ? "step.due-moved" : "step.due-set",
                    DAY.format(due),
                    before.map(DAY::format).orElse(""));
        }
    }

    private void requireAhead(LocalDate until) {
        LocalDate today = today();
        if (!until.isAfter(today) || until.isAfter(today.plusYears(1))) {
            throw new Refused("tasklist.postpone.range");
        }
    }

    private OpenStep lock(StepId step, TaskViewer viewer) {
        OpenStep open = table.lock(step.value())
                .orElseThrow(() -> new StepAlreadyAnswered(
                        answers.findByStepId(step.value()).map(AnswerRecord::toGivenAnswer)));
        if (!viewer.groups().contains(open.group())) {
            throw new NotFound("Task " + step + " is not of this person's groups");
        }
        return open;
    }

    private void record(OpenStep step, Actor by, String kind, String... more) {
        String[] details = new String[more.length + 1];
        details[0] = step.label();
        System.arraycopy(more, 0, details, 1, more.length);
        audit.record(by, kind, step.caseKey(), step.id(), details);
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }
}
