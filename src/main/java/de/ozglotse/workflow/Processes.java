package de.ozglotse.workflow;

import java.util.List;

/** The deployed process models, as the domain may know them. */
public interface Processes {

    /** @return the newest version of each process, ordered by label */
    List<ProcessModel> all();
}
