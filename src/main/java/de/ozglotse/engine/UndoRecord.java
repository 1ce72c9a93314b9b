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
 * @param loop what the step alone remembers as one of several, or null if nobody wrote it down
 * @param fired the timers at the step that had fired, or null if nobody wrote it down
 */
record UndoRecord(
        String activity,
        Instant due,
        String cause,
        List<Level> levels,
        Map<String, Decision> decisions,
        Map<String, Decision> loop,
        List<String> fired) {

    /** @return the element that leads to the step on this level, or is the step */
    String way(int level) {
        return level == 0 ? activity : levels.get(level - 1).callActivity();
    }

    /** @return the variables of this level's process instance before the completion, or null */
    Map<String, Decision> decisionsOf(int level) {
        return level == 0 ? decisions : levels.get(level).decisions();
    }

    /** @return what the way on this level alone remembers as one of several, or null */
    Map<String, Decision> loopOf(int level) {
        return level == 0 ? loop : levels.get(level - 1).loop();
    }

    /** @return the same step as if nobody had called its process */
    UndoRecord alone(String process) {
        Level own = new Level(levels.get(0).processInstance(), null, List.of(), List.of(), process, null, null);
        return new UndoRecord(activity, due, cause, List.of(own), decisions, loop, fired);
    }

    /** @return the same step, to be opened anew: nothing of its earlier opening is kept */
    UndoRecord afresh() {
        List<Level> alone = levels.stream()
                .map(level -> new Level(
                        level.processInstance(),
                        level.callActivity(),
                        List.of(),
                        List.of(),
                        level.process(),
                        level.decisions(),
                        level.loop()))
                .toList();
        return new UndoRecord(activity, null, null, alone, decisions, loop, null);
    }

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
     * @param process key of the process, or null if nobody wrote it down
     * @param decisions its variables, or null if nobody wrote them down
     * @param loop what the call alone remembered as one of several, or null if nobody wrote it down
     */
    record Level(
            String processInstance,
            String callActivity,
            List<String> opened,
            List<String> closed,
            String process,
            Map<String, Decision> decisions,
            Map<String, Decision> loop) {}

    /** The value of a variable with its type, as text. */
    record Decision(String type, String text) {}
}
