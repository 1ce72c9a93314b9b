package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which municipalities have left those that key results count, as far as it was known at any time. */
@Component
@Transactional(readOnly = true)
public class ScopeChanges {

    private final PopulationMembers members;

    ScopeChanges(PopulationMembers members) {
        this.members = members;
    }

    /** @return in the order of their days */
    public List<Departure> known(Instant knownAt) {
        return members.findAll().stream()
                .filter(member -> member.countsAt(knownAt))
                .map(PopulationMember::departure)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Departure::from)
                        .thenComparing(departure -> departure.caseKey().value()))
                .toList();
    }

    /**
     * A municipality that is not counted any more.
     *
     * @param from the first day on which it is not
     */
    public record Departure(CaseKey caseKey, LocalDate from, String reason, Instant recordedAt) {}
}
