package de.ozglotse.municipality;

import java.util.List;
import java.util.Optional;

/**
 * One page of the list of municipalities.
 *
 * @param total how many municipalities are served
 * @param found how many of them the list shows on all of its pages
 * @param number of this page, from 1
 * @param choices what the list can be filtered by
 */
public record MunicipalityPage(int total, int found, int number, List<Entry> entries, Choices choices) {

    /** Rows of a page. */
    static final int SIZE = 50;

    public int pages() {
        return Math.max(1, (found + SIZE - 1) / SIZE);
    }

    public int first() {
        return (number - 1) * SIZE + 1;
    }

    public int last() {
        return first() + entries.size() - 1;
    }

    /** One municipality with the contact whom the county asks first and what is to be done for it. */
    public record Entry(Municipality municipality, Optional<Contact> contact, OpenWork.Tally work) {}

    /**
     * What the list can be filtered by.
     *
     * @param laender with Kreise; none if all municipalities lie in one Kreis
     * @param associations those of the area; only the chosen one if there are too many to choose from
     */
    public record Choices(List<LandChoice> laender, List<Municipality.Association> associations) {}

    /** A Land and those of its Kreise that can be chosen. */
    public record LandChoice(Region land, List<Region> kreise) {}
}
