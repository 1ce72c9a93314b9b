package de.ozglotse.rehearsal;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.Comparator;

/**
 * Something that an invented person is going to do.
 *
 * @param occasion tells acts of one case apart, the same in every rehearsal
 * @param office whether the county does it
 */
record Act(Instant at, CaseKey caseKey, String occasion, boolean office, Runnable deed) implements Comparable<Act> {

    private static final Comparator<Act> ORDER = Comparator.comparing(Act::at)
            .thenComparing(act -> act.caseKey().value())
            .thenComparing(Act::occasion);

    @Override
    public int compareTo(Act other) {
        return ORDER.compare(this, other);
    }
}
