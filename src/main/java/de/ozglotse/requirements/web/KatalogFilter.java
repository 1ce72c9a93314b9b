package de.ozglotse.requirements.web;

import de.ozglotse.requirements.Abdeckung;
import de.ozglotse.requirements.Katalog.Item;
import de.ozglotse.requirements.Verbindlichkeit;

/**
 * Which requirements a page shows.
 *
 * @param kapitel null for all
 * @param verbindlichkeit null for all
 * @param abdeckung null for all
 * @param offen whether only those are shown that somebody has to find out something about
 */
record KatalogFilter(Integer kapitel, Verbindlichkeit verbindlichkeit, Abdeckung abdeckung, boolean offen) {

    boolean shows(Item item) {
        return (kapitel == null || kapitel == item.wording().chapter())
                && (verbindlichkeit == null || verbindlichkeit == item.wording().verbindlichkeit())
                && (abdeckung == null || abdeckung == item.wording().abdeckung())
                && (!offen || item.wording().isOpen());
    }

    public boolean narrows() {
        return kapitel != null || verbindlichkeit != null || abdeckung != null || offen;
    }
}
