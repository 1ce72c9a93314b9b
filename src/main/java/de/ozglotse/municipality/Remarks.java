package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import java.util.Map;

/** What other modules say in a word beside the name of a municipality. */
public interface Remarks {

    /** @return keys of the words by municipality; one query, whatever their number */
    Map<Ags, String> messageKeys();
}
