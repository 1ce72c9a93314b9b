package de.ozglotse.okr;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.ReadOnce;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The municipalities that key results count: all of the county that the directory named by then, except where a dated decision
 * says otherwise.
 */
@Component
class Population implements PopulationHistory {

    private final Municipalities municipalities;
    private final PopulationMembers members;

    Population(Municipalities municipalities, PopulationMembers members) {
        this.municipalities = municipalities;
        this.members = members;
    }

    Set<CaseKey> on(LocalDate day) {
        return on(day, Instant.MAX);
    }

    /** @return those that counted on that day, as far as it was known then */
    Set<CaseKey> on(LocalDate day, Instant knownAt) {
        return ReadOnce.of(this, List.of(day, knownAt), () -> dated(knownAt).on(day));
    }

    @Override
    public Dated dated(Instant knownAt) {
        return ReadOnce.of(this, knownAt, () -> read(knownAt));
    }

    private Dated read(Instant knownAt) {
        Map<String, List<Period>> dated = ReadOnce.of(this, "members", members::findAll).stream()
                .filter(member -> member.countsAt(knownAt))
                .collect(Collectors.groupingBy(
                        PopulationMember::ags, Collectors.mapping(PopulationMember::period, Collectors.toList())));
        return new Dated(municipalities.all(knownAt).stream()
                .map(municipality -> CaseKey.of(municipality.ags()))
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), caseKey -> dated.getOrDefault(caseKey.value(), List.of()))));
    }
}
