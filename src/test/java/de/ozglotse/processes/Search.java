package de.ozglotse.processes;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * Goes through a running process without knowing its model: tries at each place whatever can be done there, goes back and
 * tries the next, as long as this leads to something new.
 */
final class Search {

    private static final int DEEPEST = 150;

    private final ReversibleEngine machine;
    private final ProcessEngine engine;
    private final RecordingDelegates delegates;
    private final Map<String, Integer> habits;
    private final boolean thorough;
    private final Predicate<State> arrival;
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> way = new ArrayDeque<>();

    /**
     * @param habits how often each thing was tried, by all searches that share them: the rarest first
     * @param thorough whether two known things are new if they were never seen together
     * @param arrival is called at each new state; the search is over as soon as it says so
     */
    Search(
            ReversibleEngine machine,
            RecordingDelegates delegates,
            Map<String, Integer> habits,
            boolean thorough,
            Predicate<State> arrival) {
        this.machine = machine;
        this.engine = machine.engine();
        this.delegates = delegates;
        this.habits = habits;
        this.thorough = thorough;
        this.arrival = arrival;
    }

    /** Leaves the engine as it was; @return whether the search has found what it was for. */
    boolean run() {
        State state = State.of(engine, PossibleAnswers.decisionVariables()::contains);
        if (way.size() > DEEPEST || !isNew(state)) {
            return false;
        }
        if (arrival.test(state)) {
            return true;
        }
        List<Move> moves = Move.at(engine, state).stream()
                .sorted(Comparator.comparingInt(move -> habits.getOrDefault(move.name(), 0)))
                .toList();
        for (Move move : moves) {
            if (isOverAfter(move)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOverAfter(Move move) {
        int asked = asked();
        return isOverAfter(move, false) || asked() > asked && isOverAfter(move, true);
    }

    /** @param foul whether delegates that decide something decide the worst */
    private boolean isOverAfter(Move move, boolean foul) {
        delegates.letLueckenBeFound(foul ? 1 : 0);
        delegates.quarter().otherwise(foul ? "zuWenige" : "inOrdnung");
        delegates.quarter().waits(foul ? 1 : 0);
        habits.merge(move.name(), 1, Integer::sum);
        ReversibleEngine.Moment before = machine.now();
        way.addLast(move.name());
        try {
            move.deed().run();
            return run();
        } catch (RuntimeException e) {
            throw new IllegalStateException("On the way " + way, e);
        } finally {
            way.removeLast();
            machine.backTo(before);
        }
    }

    private int asked() {
        return Stream.of("checkRelease", "findLuecken", "openQuarter", "beginReview")
                .mapToInt(delegate -> (int) delegates.callsOf(delegate))
                .sum();
    }

    /** That something waits twice is new by itself, but not once more beside everything else: nobody would see the end. */
    private boolean isNew(State state) {
        List<String> atoms = state.atoms();
        boolean fresh = seen.addAll(atoms);
        List<String> kinds = thorough ? state.kinds() : List.of();
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = 0; j < i; j++) {
                fresh |= seen.add(kinds.get(j) + "|" + kinds.get(i));
            }
        }
        return fresh || atoms.isEmpty();
    }
}
