package de.ozglotse.okr;

import de.ozglotse.okr.FactHistory.Proof;
import de.ozglotse.okr.Witnesses.Witness;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** For whom a fact holds, and what proves it for some of them: a page reads no more of the ledger than it shows. */
public interface FactHolders {

    /** @return the municipalities that count and for which the fact holds, without reading a line of the ledger as an object */
    Set<CaseKey> holding(FactType type, Sight sight);

    /** @return what holds for some cases, in the order of the days since when it is true */
    List<Proof> proofs(Collection<CaseKey> cases, Sight sight);

    /**
     * Knows everything that a number rests on: what a town hall confirmed first counts only later, by another step.
     *
     * @return the steps that have shown anything in the runs of processes which have shown this, oldest entry first
     */
    List<Witness> inRunsThatShow(FactType type, Collection<CaseKey> cases);
}
