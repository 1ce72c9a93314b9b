package de.ozglotse.okr;

import de.ozglotse.okr.ObjectivePlanning.Field;
import java.util.function.Function;

/** Reads from a running process which planning it is about. */
final class PlanningVariables {

    private PlanningVariables() {}

    static Field field(Function<String, Object> variables) {
        return new Field((String) variables.apply(OkrCycle.QUARTER), (String) variables.apply(OkrCycle.HANDLUNGSFELD));
    }

    /** @return the id of the planning */
    static String planning(Function<String, Object> variables) {
        Field field = field(variables);
        return Planning.idOf(field.quarter(), field.handlungsfeld());
    }
}
