package de.ozglotse.engine;

import de.ozglotse.engine.RunningLevels.Found;
import de.ozglotse.workflow.ProcessCalledAgain;
import de.ozglotse.workflow.ReopeningImpossible;
import de.ozglotse.workflow.ReopeningImpossible.Reason;
import de.ozglotse.workflow.Reopenings;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.UndoImpossible;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes back to steps by process instance modification.
 *
 * <p>What lies behind the step is cancelled; the other branches of a fork stay, and those that have arrived at a join
 * wait there again. What has ended is called, or begun, again and taken to the step.
 */
@Component
class StepReopening implements Reopenings {

    private final RunningLevels levels;
    private final InstanceShifts shifts;
    private final LaterSteps laterSteps;
    private final CurrentMove move;
    private final ApplicationEventPublisher publisher;
    private final JsonMapper json;

    StepReopening(
            RunningLevels levels,
            InstanceShifts shifts,
            LaterSteps laterSteps,
            CurrentMove move,
            ApplicationEventPublisher publisher,
            JsonMapper json) {
        this.levels = levels;
        this.shifts = shifts;
        this.laterSteps = laterSteps;
        this.move = move;
        this.publisher = publisher;
        this.json = json;
    }

    @Override
    public Preview preview(Completion done, List<Completion> later) {
        UndoRecord record = read(done);
        Found found = find(record, done);
        List<StepId> closes = found.runs() ? shifts.closedSteps(found.instance(), shift(found, record)) : List.of();
        if (!found.runs()) {
            shifts.beginning(record, done.process());
        }
        List<StepId> repeats = later.stream()
                .filter(each -> laterSteps.liesBehind(record, done.process(), read(each), each.process()))
                .map(Completion::step)
                .toList();
        return new Preview(closes, repeats, !found.runs());
    }

    @Override
    public StepId reopen(Completion done) {
        UndoRecord record = read(done).afresh();
        Found found = find(record, done);
        try {
            return found.runs() ? goBack(record, found) : beginAgain(shifts.beginning(record, done.process()), done);
        } catch (UndoImpossible e) {
            throw new ReopeningImpossible(Reason.UNKNOWN);
        } catch (OptimisticLockingException | ProcessEnginePersistenceException e) {
            throw new Conflict(e);
        }
    }

    private Found find(UndoRecord record, Completion done) {
        if (done.process().equals(RathausFollowUp.PROCESS)) {
            throw new ReopeningImpossible(Reason.ACCOMPANIES);
        }
        return levels.find(record, done.caseKey());
    }

    private StepId goBack(UndoRecord record, Found found) {
        Shift shift = shift(found, record);
        String instance = found.instance().getId();
        return move.backTo(record, () -> {
            if (record.decisionsOf(found.level()) != null) {
                shifts.restore(instance, decisions(record, found.level()), shift.decidedElsewhere());
            }
            through(record, found.level(), instance, () -> shifts.apply(instance, shift, loop(record, found.level())));
        });
    }

    private StepId beginAgain(UndoRecord record, Completion done) {
        int root = record.levels().size() - 1;
        Supplier<String> begin = () -> shifts.begin(
                record.levels().get(root).process(), done.caseKey(), record.way(root), decisions(record, root));
        return move.backTo(record, () -> {
            String instance = root == 0 ? begin.get() : move.onTheWay(begin);
            tellOf(record, root, instance);
            shifts.awaitOtherBranches(instance, record.way(root));
            if (root > 0) {
                descend(record, root - 1, shifts.called(instance).iterator().next());
            }
        });
    }

    /** Moves an instance; if the step lies in a process that it calls then, that one is taken to the step. */
    private void through(UndoRecord record, int level, String instance, Runnable work) {
        if (level == 0) {
            work.run();
            return;
        }
        Set<String> before = shifts.called(instance);
        Set<String> now = move.onTheWay(() -> {
            work.run();
            return shifts.called(instance);
        });
        now.removeAll(before);
        descend(record, level - 1, now.iterator().next());
    }

    private void descend(UndoRecord record, int level, String instance) {
        tellOf(record, level, instance);
        shifts.restore(instance, decisions(record, level), Set.of());
        through(record, level, instance, () -> shifts.applyToFresh(instance, record.way(level), loop(record, level)));
    }

    private void tellOf(UndoRecord record, int level, String instance) {
        publisher.publishEvent(new ProcessCalledAgain(record.levels().get(level).processInstance(), instance));
    }

    private Shift shift(Found found, UndoRecord record) {
        return shifts.shift(found.instance(), record.way(found.level()));
    }

    private static Map<String, Object> decisions(UndoRecord record, int level) {
        return Decisions.fromText(record.decisionsOf(level));
    }

    private static Map<String, Object> loop(UndoRecord record, int level) {
        return Decisions.fromText(record.loopOf(level));
    }

    private UndoRecord read(Completion done) {
        return json.readValue(done.way().value(), UndoRecord.class);
    }
}
