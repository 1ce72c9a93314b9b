package de.ozglotse.municipality;

import java.util.List;
import java.util.Optional;

/**
 * A contact as one of those who act for a municipality.
 *
 * @param first whether the county asks this one first
 * @param others names of the other municipalities that the contact acts for, in German order
 * @param away the absence that is not over yet, if there is one
 */
public record ActingContact(Contact contact, boolean first, List<String> others, Optional<Away> away) {

    /**
     * That the contact is or will be away.
     *
     * @param deputy name of whoever stands in, if anybody
     */
    public record Away(Absence absence, Optional<String> deputy) {}
}
