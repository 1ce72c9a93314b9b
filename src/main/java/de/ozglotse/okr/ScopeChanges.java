package de.ozglotse.okr;

import de.ozglotse.okr.PopulationHistory.Period;
import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which municipalities have left those that key results count, as far as it was known at any time. */
@Component
@Transactional(readOnly = true)
public class ScopeChanges {

    private final PopulationMembers members;
    private final PopulationHistory population;

    ScopeChanges(PopulationMembers members, PopulationHistory population) {
        this.population = population;
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

    /** @return the days between these two on which somebody came or went, as far as it was known then */
    List<Step> steps(LocalDate first, LocalDate last, Instant knownAt) {
        PopulationHistory.Dated dated = population.dated(knownAt);
        List<Period> limited = dated.limited();
        return first.datesUntil(last.plusDays(1))
                .filter(day -> limited.stream().anyMatch(period -> period.changesOn(day)))
                .map(day -> step(day, dated, knownAt))
                .toList();
    }

    private Step step(LocalDate day, PopulationHistory.Dated dated, Instant knownAt) {
        List<PopulationMember.Because> said = members.findAll().stream()
                .filter(member -> member.countsAt(knownAt))
                .flatMap(member -> member.because(day).stream())
                .toList();
        PopulationMember.Because last = said.get(said.size() - 1);
        return new Step(
                day,
                dated.on(day.minusDays(1)).size(),
                dated.on(day).size(),
                said.stream().map(PopulationMember.Because::reason).distinct().collect(Collectors.joining(" ")),
                last.by(),
                last.at());
    }

    /**
     * A day on which somebody came or went.
     *
     * @param by who said the last of it; empty if nobody has kept that
     */
    record Step(LocalDate from, int before, int after, String reason, String by, Instant recordedAt) {}

    /**
     * A municipality that is not counted any more.
     *
     * @param from the first day on which it is not
     */
    public record Departure(CaseKey caseKey, LocalDate from, String reason, Instant recordedAt) {}
}
