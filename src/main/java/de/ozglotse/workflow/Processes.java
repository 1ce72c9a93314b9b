package de.ozglotse.workflow;

import java.util.List;
import java.util.Optional;

/** The deployed process models, as the domain may know them. */
public interface Processes {

    /** @return the newest version of each process, ordered by label */
    List<ProcessModel> all();

    /** @return the drawing of the newest version, empty if no process has this key */
    Optional<ProcessDiagram> diagram(String key);
}
