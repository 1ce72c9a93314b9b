package de.ozglotse.okr;

import java.time.LocalDate;
import java.util.List;

/** The tasks that people added for a Maßnahme; whoever keeps such tasks implements it. */
public interface MassnahmeTasks {

    /** @return in the order of their due dates */
    List<Task> of(long massnahme);

    /**
     * A task of a Maßnahme.
     *
     * @param path of the page that shows it
     */
    record Task(String title, LocalDate due, boolean done, String path) {}
}
