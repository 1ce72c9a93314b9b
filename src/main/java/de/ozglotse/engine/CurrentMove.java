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
        return within(
                new Move(
                        Optional.of(step), by, Optional.empty(), new HashSet<>(), new ArrayList<>(), new ArrayList<>()),
                work);
    }

    /**
     * While a process is set back, only the steps that are reached again in earnest are told to the application.
     *
     * @return the step that was completed, under its new id
     */
    StepId backTo(UndoRecord done, Runnable work) {
        List<String> reopened = new ArrayList<>();
        return within(
                new Move(Optional.empty(), NOBODY, Optional.of(done), new HashSet<>(), reopened, new ArrayList<>()),
                () -> {
                    work.run();
                    return new StepId(reopened.get(0));
                });
    }

    /** While a process calls another one again, the steps of the called one are only passed. */
    void callingFrom(String processInstance, Runnable work) {
        current.get().callers().add(processInstance);
        work.run();
        current.get().callers().remove(processInstance);
    }

    Completer completer() {
        return Optional.ofNullable(current.get()).map(Move::by).orElse(NOBODY);
    }

    Optional<StepId> cause() {
        return Optional.ofNullable(current.get()).flatMap(Move::step);
    }

    /** @return whether a task that is created now is only passed on the way back: nobody is told of it */
    boolean passes(DelegateTask created) {
        Move move = current.get();
        if (move == null || move.back().isEmpty()) {
            return false;
        }
        boolean onlyReached =
                move.callers().stream().anyMatch(caller -> !caller.equals(created.getProcessInstanceId()));
        if (!onlyReached && move.back().get().restores(created.getTaskDefinitionKey())) {
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

    private record Move(
            Optional<StepId> step,
            Completer by,
            Optional<UndoRecord> back,
            Set<String> passed,
            List<String> reopened,
            List<String> callers) {}
}
