package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Region;
import java.util.List;

/**
 * Municipalities that are looked at together: all that are served, or those of a Land or Kreis.
 *
 * @param region null for all
 * @param above what leads back to all, the largest first
 * @param divided how many digits of the keys tell the parts of this area apart; 0 if each municipality is shown
 */
record Area(Region region, List<Region> above, List<Municipality> municipalities, int divided) {

    /** So many are shown in a matrix with a row for each; more are only if they lie in one Kreis. */
    private static final int READABLE = 60;

    /** @param within the Länder and Kreise of these municipalities */
    static Area of(Region region, List<Region> above, List<Municipality> municipalities, List<Region> within) {
        long laender = within.stream().filter(Region::isLand).count();
        long kreise = within.size() - laender;
        int divided = laender > 1 ? Region.LAND : kreise > 1 ? Region.KREIS : 0;
        return new Area(region, above, municipalities, municipalities.size() <= READABLE ? 0 : divided);
    }

    boolean contains(String key) {
        return region == null || key.startsWith(region.key());
    }
}
