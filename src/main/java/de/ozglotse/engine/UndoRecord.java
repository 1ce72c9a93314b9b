package de.ozglotse.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is needed to take one completion back.
 *
 * @param activity the element that was completed
 * @param due until when it was to be done, or null
 * @param cause the step whose completion had opened it, or null
 * @param levels the process instance of the step first, then the one that called it, up to the root
 * @param decisions variables of the step's process instance before the completion
 */
record UndoRecord(String activity, Instant due, String cause, List<Level> levels, Map<String, Decision> decisions) {

    /** @return whether a step with this element id was open beside or instead of what is there now */
    boolean restores(String element) {
        return activity.equals(element)
                || levels.stream().anyMatch(level -> level.closed().contains(element));
    }

    /**
     * One process instance on the way up.
     *
     * @param callActivity the element of the next level that called this one; null at the root
     * @param opened what the completion made active in this process instance
     * @param closed the elements beside the step itself that were active here and are not any more, for example a
     *     join that was waiting for it
     */
    record Level(String processInstance, String callActivity, List<String> opened, List<String> closed) {}

    /** The value of a variable with its type, as text. */
    record Decision(String type, String text) {}
}
