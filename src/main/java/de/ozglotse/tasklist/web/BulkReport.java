package de.ozglotse.tasklist.web;

import java.io.Serializable;
import java.util.List;

/**
 * What became of each of many tasks. It waits in the session until the next page shows it.
 *
 * @param action name of the {@link BulkAction}, or of the way back
 * @param undoable whether what was done can be taken back together
 */
record BulkReport(String action, List<Line> done, List<Line> failed, boolean undoable) implements Serializable {

    /** One task; why it could not be done stands in the reason, null if it was done. */
    record Line(String step, String label, String caseName, String reason) implements Serializable {}
}
