package de.ozglotse.engine;

import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepId;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Knows, while the engine moves a process on behalf of somebody, who that is and what for: its listeners ask. */
@Component
class CurrentMove {

    private static final Completer NOBODY = new Completer(Actor.SYSTEM, Completer.Channel.TASK);

    private final ThreadLocal<Move> current = new ThreadLocal<>();

    <T> T of(StepId step, Completer by, Supplier<T> work) {
        return within(new Move(Optional.of(step), by, Optional.empty()), work);
    }

    /** While a process is set back, only the steps that are reached again in earnest are told to the application. */
    <T> T backTo(String elementId, Supplier<T> work) {
        return within(new Move(Optional.empty(), NOBODY, Optional.of(elementId)), work);
    }

    Completer completer() {
        return Optional.ofNullable(current.get()).map(Move::by).orElse(NOBODY);
    }

    Optional<StepId> cause() {
        return Optional.ofNullable(current.get()).flatMap(Move::step);
    }

    /** @return whether a step that is opened now is only passed on the way back */
    boolean passes(String elementId) {
        return Optional.ofNullable(current.get())
                .flatMap(Move::backTo)
                .filter(target -> !target.equals(elementId))
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

    private record Move(Optional<StepId> step, Completer by, Optional<String> backTo) {}
}
