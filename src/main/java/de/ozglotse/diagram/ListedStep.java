package de.ozglotse.diagram;

import de.ozglotse.diagram.DiagramMarks.Done;
import de.ozglotse.workflow.DiagramNode;
import de.ozglotse.workflow.DiagramNode.Kind;
import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the list that tells the same as the drawing.
 *
 * @param state null where nobody records whether it was done: in a called process
 * @param day when it was done, or null
 * @param answer the step that was answered when it was done, or null
 * @param count how often it is open, or null where that is not counted
 * @param stuck whether somebody waits here for longer than is good
 */
record ListedStep(String label, State state, LocalDate day, StepId answer, Long count, boolean stuck) {

    /** Where a case stands at a step; the names stand in message keys. */
    enum State {
        NOW,
        DONE,
        SKIPPED,
        OPEN
    }

    static ListedStep of(DiagramNode node, DiagramMarks marks) {
        boolean step = node.kind() == Kind.USER_TASK;
        if (marks.counting()) {
            return new ListedStep(
                    node.label(), null, null, null, step ? marks.count(node.id()) : null, marks.isStuck(node.id()));
        }
        State state = marks.state(node.id());
        boolean known = step || state == State.NOW;
        Optional<Done> done = Optional.ofNullable(marks.done().get(node.id()));
        return new ListedStep(
                node.label(),
                known ? state : null,
                done.map(Done::day).orElse(null),
                done.map(Done::answer).orElse(null),
                null,
                false);
    }

    /** @return whether the list names this element: every step and called process, of the others what waits */
    static boolean names(DiagramNode node, DiagramMarks marks) {
        return node.kind() == Kind.USER_TASK
                || node.kind() == Kind.CALL_ACTIVITY
                || marks.now().contains(node.id()) && !node.label().isEmpty();
    }

    public boolean current() {
        return state == State.NOW;
    }
}
