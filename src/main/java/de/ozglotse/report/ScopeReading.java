package de.ozglotse.report;

import de.ozglotse.begleitung.BegleitungHistory;
import de.ozglotse.begleitung.BegleitungHistory.Pause;
import de.ozglotse.okr.Adjustments;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.ScopeChanges;
import de.ozglotse.okr.ScopeChanges.Departure;
import de.ozglotse.okr.Sight;
import de.ozglotse.report.Figures.Base;
import de.ozglotse.report.Figures.Scope;
import de.ozglotse.report.Figures.Target;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what has changed about the scope since a report: who is counted, who is accompanied, what was agreed on. */
@Component
class ScopeReading {

    private final ScopeChanges departures;
    private final BegleitungHistory begleitung;
    private final Adjustments adjustments;

    ScopeReading(ScopeChanges departures, BegleitungHistory begleitung, Adjustments adjustments) {
        this.departures = departures;
        this.begleitung = begleitung;
        this.adjustments = adjustments;
    }

    /** Whoever is not counted any more is not named a second time because nobody accompanies it. */
    List<Scope> changes(Sight sight, Base base) {
        List<Departure> known = departures.known(sight.knownAt());
        Set<CaseKey> left = known.stream().map(Departure::caseKey).collect(Collectors.toSet());
        Stream<Scope> leaving = known.stream()
                .filter(each -> isNew(each.from(), each.recordedAt(), sight, base))
                .map(each -> new Scope(Scope.Kind.AUSGESCHIEDEN, each.caseKey().value(), each.from()));
        Stream<Scope> paused = begleitung.known(sight.knownAt()).stream()
                .filter(pause -> !left.contains(pause.caseKey()))
                .flatMap(pause -> of(pause, sight, base));
        return Stream.concat(leaving, paused)
                .sorted(Comparator.comparing(Scope::from)
                        .thenComparing(Scope::caseKey)
                        .thenComparing(Scope::kind))
                .toList();
    }

    private static Stream<Scope> of(Pause pause, Sight sight, Base base) {
        String caseKey = pause.caseKey().value();
        return Stream.concat(
                        Stream.of(pause.endedAt()).map(at -> change(Scope.Kind.BEENDET, caseKey, at, sight, base)),
                        pause.resumedAt().stream()
                                .map(at -> change(Scope.Kind.WIEDER_AUFGENOMMEN, caseKey, at, sight, base)))
                .flatMap(Stream::ofNullable);
    }

    private static Scope change(Scope.Kind kind, String caseKey, Instant at, Sight sight, Base base) {
        LocalDate on = CountyTime.dayOf(at);
        return isNew(on, at, sight, base) ? new Scope(kind, caseKey, on) : null;
    }

    /** Neither in the future of the report nor in the report before. */
    private static boolean isNew(LocalDate on, Instant recordedAt, Sight sight, Base base) {
        return !on.isAfter(sight.day()) && (on.isAfter(base.day()) || recordedAt.isAfter(base.knownAt()));
    }

    List<Target> targets(QuarterState state, Base base) {
        Sight sight = state.sight();
        return adjustments.ofQuarter(state.quarter().id()).stream()
                .filter(it -> !it.at().isAfter(sight.knownAt()))
                .filter(it -> base.report() == null || it.at().isAfter(base.knownAt()))
                .map(it -> new Target(
                        it.subject(),
                        it.field().name(),
                        it.earlier(),
                        it.later(),
                        it.reason(),
                        CountyTime.dayOf(it.at())))
                .toList();
    }
}
