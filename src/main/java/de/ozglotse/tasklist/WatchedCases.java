package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;

/** Tells pages about a case whether the person who reads them watches it. */
public interface WatchedCases {

    /** @return whether the person watches all that happens for the case */
    boolean watches(CaseKey caseKey, String username);
}
