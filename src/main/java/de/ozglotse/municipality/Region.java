package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;

/**
 * A Land or a Kreis, as the official directory names it.
 *
 * @param key two digits of a Land, five of a Kreis: the AGS of its municipalities begin with them
 */
public record Region(String key, String name) {

    /** How many digits of an AGS name the Land. */
    public static final int LAND = 2;

    /** How many digits of an AGS name the Kreis. */
    public static final int KREIS = 5;

    public boolean isLand() {
        return key.length() == LAND;
    }

    public boolean contains(Ags ags) {
        return ags.value().startsWith(key);
    }
}
