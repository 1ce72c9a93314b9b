package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is true now, read from the ledger. */
public interface Facts {

    /** @return every fact that holds now, in one query */
    List<Fact> all();

    /** @return those of these types, without reading others */
    default List<Fact> all(Collection<FactType> types) {
        return all().stream().filter(fact -> types.contains(fact.type())).toList();
    }

    /** @return the facts that hold now for one case, oldest first */
    default List<Fact> of(CaseKey caseKey) {
        return of(Set.of(caseKey));
    }

    /** @return the facts that hold now for some cases, oldest first, in one query */
    List<Fact> of(Collection<CaseKey> cases);

    /** @return those of them that are of these types, without reading others */
    default List<Fact> of(Collection<CaseKey> cases, Collection<FactType> types) {
        return of(cases).stream().filter(fact -> types.contains(fact.type())).toList();
    }

    /**
     * A fact that holds.
     *
     * @param occurredOn since when it is true in the world
     * @param recordedAt when the county learned it
     * @param subject which of several subjects of the case it is about; empty if it is about the case itself
     */
    record Fact(FactType type, CaseKey caseKey, LocalDate occurredOn, Instant recordedAt, Optional<Subject> subject) {

        public Fact(FactType type, CaseKey caseKey, LocalDate occurredOn, Instant recordedAt) {
            this(type, caseKey, occurredOn, recordedAt, Optional.empty());
        }
    }
}
