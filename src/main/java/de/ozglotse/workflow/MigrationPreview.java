package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.util.List;
import java.util.Optional;

/**
 * What a migration would do now.
 *
 * @param label name of the process, in German
 * @param from the version that runs
 * @param to the version that is to run
 * @param waitStates every place of the running version where something can wait, in the order of the model
 * @param staying what would stay in the running version; empty if everything can go
 */
public record MigrationPreview(
        MigrationOrder order,
        String label,
        DeployedProcess.Version from,
        DeployedProcess.Version to,
        List<WaitState> waitStates,
        List<Staying> staying) {

    public MigrationPreview {
        waitStates = List.copyOf(waitStates);
        staying = List.copyOf(staying);
    }

    /** The kinds of places where a process waits. */
    public enum Kind {
        STEP,
        DATE,
        MESSAGE,
        /** waits for the first of several events */
        FIRST_EVENT,
        CALLED_PROCESS,
        /** something is done side by side or one after the other until all of it is done */
        REPETITION,
        /** waits until all its ways have arrived */
        JOIN,
        /** an automatic step that is done in a transaction of its own */
        AUTOMATIC,
        PART,
        /** a date or a message that may occur while something else waits */
        SIDE_EVENT
    }

    /**
     * An element of a model.
     *
     * @param label what people read, in German; may be empty
     */
    public record Element(String id, String label) {}

    /**
     * One place where something can wait.
     *
     * @param instances how many wait there now
     * @param target where they go on, if they can
     * @param obstacle why not, if they cannot
     * @param choices the steps to which the engine would let them go instead
     */
    public record WaitState(
            Element element,
            Kind kind,
            long instances,
            Optional<Element> target,
            Optional<MigrationObstacle> obstacle,
            List<Element> choices) {

        public WaitState {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A running process that stays, and one of the places where it waits.
     *
     * @param at label of the place, in German; may be empty
     */
    public record Staying(String processInstance, Optional<CaseKey> caseKey, String at, MigrationObstacle obstacle) {}
}
