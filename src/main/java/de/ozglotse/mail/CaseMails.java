package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Gives the mails of a case as evidence. None of them ever shows a link. */
public interface CaseMails {

    /** @return newest first */
    List<CaseMail> of(CaseKey caseKey, int limit);

    /**
     * One letter may be about several cases and then belongs to the first of them.
     *
     * @return the mails that were written to one of these people at one of these moments
     */
    List<CaseMail> writtenAt(Set<Instant> moments, Set<String> names);
}
