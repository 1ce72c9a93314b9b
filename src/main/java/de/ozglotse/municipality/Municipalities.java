package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The municipalities of the county that this installation serves. */
public interface Municipalities {

    /** @return the municipality, empty if it is unknown or lies in another county */
    Optional<Municipality> find(Ags ags);

    /** @return all of them, in German order of their names */
    List<Municipality> all();

    /** @return those that the directory named by then, in German order of their names */
    default List<Municipality> all(Instant knownAt) {
        return all();
    }

    /** @return the Länder and Kreise in which they lie, in German order of their names */
    List<Region> regions();

    /** @return the others of its Verwaltungsgemeinschaft, in German order of their names */
    List<Municipality> neighbours(Ags ags);

    /** @return all of them; empty if there are more than that, too many to choose from */
    default Optional<List<Municipality>> upTo(int most) {
        return Optional.of(all()).filter(all -> all.size() <= most);
    }
}
