package de.ozglotse.engine;

import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Knows, while the engine moves a process on behalf of somebody, who that is and what for: its listeners ask. */
@Component
class CurrentMove {

    private static final Completer NOBODY = new Completer(Actor.SYSTEM, Completer.Channel.TASK);

    private final ThreadLocal<Move> current = new ThreadLocal<>();

    <T> T of(StepId step, Completer by, Supplier<T> work) {
        return within(Move.forwards(step, by), work);
    }

    /** As {@link #of}, but the step is left without being done. */
    <T> T skipping(StepId step, Completer by, String reason, Supplier<T> work) {
        return within(Move.leaving(step, by, reason), work);
    }

    /** @return why the step that is left now is skipped, if it is */
    Optional<String> skippedFor() {
        return Optional.ofNullable(current.get()).flatMap(Move::skippedFor);
    }

    /**
     * While a process is set back, only the steps that are reached again in earnest are told to the application.
     *
     * @return the step that was completed, under its new id
     */
    StepId backTo(UndoRecord done, Runnable work) {
        Move move = Move.back(done);
        return within(move, () -> {
            work.run();
            return new StepId(move.reopened().get(0));
        });
    }

    /** While a process calls another one again, the steps of the called one are only passed. */
    void callingFrom(String processInstance, Runnable work) {
        current.get().callers().add(processInstance);
        work.run();
        current.get().callers().remove(processInstance);
    }

    /** Within a way back: whatever is opened now lies before the step and is only passed. */
    <T> T onTheWay(Supplier<T> work) {
        Set<Boolean> quiet = current.get().quiet();
        quiet.add(true);
        try {
            return work.get();
        } finally {
            quiet.clear();
        }
    }

    Completer completer() {
        return Optional.ofNullable(current.get()).map(Move::by).orElse(NOBODY);
    }

    /** @return whether a process is set back now */
    boolean isGoingBack() {
        return Optional.ofNullable(current.get()).flatMap(Move::back).isPresent();
    }

    Optional<StepId> cause() {
        return Optional.ofNullable(current.get()).flatMap(Move::step);
    }

    /** @return whether a task that is created now is only passed on the way back: nobody is told of it */
    boolean passes(DelegateTask created) {
        Move move = current.get();
        if (move == null || !move.passes(created)) {
            return false;
        }
        move.passed().add(created.getId());
        return true;
    }

    /** @return what is known of the completed step if this task is that step, open again */
    Optional<UndoRecord> reopening(DelegateTask created) {
        Optional<UndoRecord> done = Optional.ofNullable(current.get())
                .flatMap(Move::back)
                .filter(back -> back.activity().equals(created.getTaskDefinitionKey()));
        done.ifPresent(back -> current.get().reopened().add(created.getId()));
        return done;
    }

    /** @return whether the task was only passed, so that nobody needs to be told that it is gone */
    boolean hasPassed(DelegateTask task) {
        return Optional.ofNullable(current.get())
                .filter(move -> move.passed().contains(task.getId()))
                .isPresent();
    }

    private <T> T within(Move move, Supplier<T> work) {
        Move outer = current.get();
        current.set(move);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    /**
     * What is going on.
     *
     * @param skippedFor the reason, if the step is skipped
     * @param callers process instances that call another one again
     * @param quiet not empty while nobody is told of what is opened
     */
    private record Move(
            Optional<StepId> step,
            Completer by,
            Optional<String> skippedFor,
            Optional<UndoRecord> back,
            Set<String> passed,
            List<String> reopened,
            List<String> callers,
            Set<Boolean> quiet) {

        static Move forwards(StepId step, Completer by) {
            return forwards(step, by, Optional.empty());
        }

        static Move leaving(StepId step, Completer by, String reason) {
            return forwards(step, by, Optional.of(reason));
        }

        private static Move forwards(StepId step, Completer by, Optional<String> skippedFor) {
            return new Move(
                    Optional.of(step), by, skippedFor, Optional.empty(), Set.of(), List.of(), List.of(), Set.of());
        }

        static Move back(UndoRecord done) {
            return new Move(
                    Optional.empty(),
                    NOBODY,
                    Optional.empty(),
                    Optional.of(done),
                    new HashSet<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new HashSet<>());
        }

        boolean passes(DelegateTask created) {
            boolean onlyReached = !quiet.isEmpty()
                    || callers.stream().anyMatch(caller -> !caller.equals(created.getProcessInstanceId()));
            return back.isPresent() && (onlyReached || !back.get().restores(created.getTaskDefinitionKey()));
        }
    }
}
