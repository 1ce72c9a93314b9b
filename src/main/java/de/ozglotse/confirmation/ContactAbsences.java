package de.ozglotse.confirmation;

import de.ozglotse.shared.Ags;

/** Enters when contacts are away: reminders wait, and a deputy gets the letters. Everything is written down. */
public interface ContactAbsences {

    /** The coordinator says so. */
    void enter(Ags ags, AbsenceNote absence);

    /** The coordinator says that it was not so. */
    void remove(Ags ags);

    /**
     * The contact says so.
     *
     * @param name as typed
     * @throws LinkClosed if the link does not show the contact's steps (any more)
     * @throws de.ozglotse.shared.Refused if too many deputies were named
     */
    void enter(String token, AbsenceNote absence, String name);

    /** The contact takes that back. */
    void remove(String token, String name);
}
