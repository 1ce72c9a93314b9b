package de.ozglotse.workflow;

import java.util.Optional;

/**
 * A symbol of a process model's drawing.
 *
 * @param id id of the element
 * @param marker what is drawn inside the symbol
 * @param interrupting whether an event ends what it interrupts; true for everything that interrupts nothing
 * @param label what people read, in German; may be empty
 * @param labelBox where the modeller put the label, if it stands outside the symbol
 */
public record DiagramNode(
        String id, Kind kind, Marker marker, boolean interrupting, String label, Box box, Optional<Box> labelBox) {

    /** What the symbol stands for, as far as it is drawn differently. */
    public enum Kind {
        START_EVENT,
        CATCH_EVENT,
        THROW_EVENT,
        BOUNDARY_EVENT,
        END_EVENT,
        GATEWAY,
        USER_TASK,
        TASK,
        /** calls another process, which has a drawing of its own */
        CALL_ACTIVITY,
        /** an embedded sub-process that is drawn as one symbol */
        COLLAPSED,
        /** an embedded sub-process that is drawn as a frame around its symbols */
        EXPANDED,
        /** as {@link #EXPANDED}, begun by an event */
        EVENT_SUB_PROCESS;

        /** @return whether it is a frame behind other symbols */
        public boolean isFrame() {
            return this == EXPANDED || this == EVENT_SUB_PROCESS;
        }
    }

    /** What tells symbols of one kind apart. */
    public enum Marker {
        NONE,
        TIMER,
        MESSAGE,
        ERROR,
        ESCALATION,
        TERMINATE,
        EXCLUSIVE,
        PARALLEL,
        INCLUSIVE,
        EVENT_BASED,
        /** done several times side by side or one after the other */
        MULTIPLE
    }
}
