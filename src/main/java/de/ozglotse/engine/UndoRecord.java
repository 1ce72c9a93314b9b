package de.ozglotse.engine;

import java.util.List;
import java.util.Map;

/**
 * What is needed to take one completion back.
 *
 * @param activity the element that was completed
 * @param levels the process instance of the step first, then the one that called it, up to the root
 * @param decisions variables of the step's process instance before the completion
 */
record UndoRecord(String activity, List<Level> levels, Map<String, Decision> decisions) {

    /**
     * One process instance on the way up.
     *
     * @param callActivity the element of the next level that called this one; null at the root
     * @param opened what the completion made active in this process instance
     */
    record Level(String processInstance, String callActivity, List<String> opened) {}

    /** The value of a variable with its type, as text. */
    record Decision(String type, String text) {}
}
