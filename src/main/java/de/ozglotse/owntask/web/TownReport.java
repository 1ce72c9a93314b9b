package de.ozglotse.owntask.web;

import java.io.Serializable;
import java.util.List;

/**
 * Which municipalities got a task and which did not. It waits in the session until the next page shows it.
 *
 * @param added how many got it
 */
record TownReport(String title, int added, List<Line> failed) implements Serializable {

    /** A municipality without the task, and why. */
    record Line(String ags, String name, String reason) implements Serializable {}
}
