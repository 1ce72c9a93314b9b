package de.ozglotse.reporting.web;

import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.shared.CountyTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Looks back and ahead once for everybody where that takes long: the whole history of thousands of municipalities is not
 * read for each look at a page.
 */
@Component
class RememberedOutlooks {

    /** For so long nobody minds that the newest facts are missing in a course of months. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Outlooks outlooks;
    private final Clock clock;
    private volatile Remembered last;

    RememberedOutlooks(Outlooks outlooks, Clock clock) {
        this.outlooks = outlooks;
        this.clock = clock;
    }

    /**
     * @param at when it was seen
     * @param byKeyResult by the code of the key result
     */
    record Seen(Instant at, Map<String, KeyResultOutlook> byKeyResult) {}

    Seen of(QuarterState state) {
        Instant now = clock.instant();
        List<Measure> measured = state.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .map(Measure::of)
                .toList();
        Remembered known = last;
        if (known == null || !known.isFor(state.quarter(), measured, now)) {
            known = new Remembered(state.quarter(), measured, new Seen(now, outlooks.of(state, state.objectives())));
            last = known;
        }
        return known.seen();
    }

    /** What a key result measures: if that changes, everything is looked at again. */
    private record Measure(String code, int number, String title, List<String> facts, BigDecimal target) {

        static Measure of(KeyResultProgress keyResult) {
            return new Measure(
                    keyResult.code(),
                    keyResult.number(),
                    keyResult.title(),
                    keyResult.facts().stream().map(Object::toString).toList(),
                    keyResult.target());
        }
    }

    /** What was seen last, and of what. */
    private record Remembered(QuarterView quarter, List<Measure> measured, Seen seen) {

        boolean isFor(QuarterView wanted, List<Measure> wantedMeasures, Instant now) {
            LocalDate day = CountyTime.dayOf(seen.at());
            return quarter.equals(wanted)
                    && measured.equals(wantedMeasures)
                    && day.equals(CountyTime.dayOf(now))
                    && Duration.between(seen.at(), now).abs().compareTo(KEPT) < 0;
        }
    }
}
