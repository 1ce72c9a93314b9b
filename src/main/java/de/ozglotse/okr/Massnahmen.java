package de.ozglotse.okr;

import java.util.List;

/** The Maßnahmen that people can work on now. */
public interface Massnahmen {

    /** @return the open ones of the quarter that runs, in the order of their key results */
    List<OpenMassnahme> open();

    /**
     * A Maßnahme to choose.
     *
     * @param keyResult code of the key result that it serves
     */
    record OpenMassnahme(long id, String title, String keyResult) {}
}
