package de.ozglotse.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.forecast.Forecast.Range;
import de.ozglotse.forecast.Forecast.Week;
import de.ozglotse.okr.FactSpans;
import de.ozglotse.rehearsal.Rehearsal;
import de.ozglotse.rehearsal.RehearsalTest;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What would have been foretold at each week's end of a rehearsed quarter, against what came. */
@RehearsalTest
class BackTestTests {

    private static final Instant START = Instant.parse("2026-10-01T06:00:00Z");
    private static final int WEEKS = 13;

    /** Cases of one quarter depend on each other: the share that comes out scatters around the intended 80 %. */
    private static final double LOWEST_COVERAGE = 0.6;

    private static final List<List<FactType>> WAYS = List.of(
            way(
                    "ansprechperson-benannt",
                    "behoerdenkonto-beantragt",
                    "behoerdenkonto-bestaetigt",
                    "behoerdenkonto-nachgewiesen"),
            way("erstgespraech-vereinbart", "erstgespraech-gefuehrt"));

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private DemoCounty county;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private FactSpans history;

    @Test
    void whatComesLiesMostlyWithinTheRangeThatWasForetold() {
        rehearsal.begin(START);
        county.prepareAll();
        rehearsal.moveTo(weekEnd(WEEKS), Duration.ofMinutes(5));

        List<Case> cases = WAYS.stream().flatMap(this::cases).toList();
        long within = cases.stream().filter(Case::within).count();
        List<Case> atTheEnd = cases.stream()
                .filter(each -> each.weeksAhead() == each.weeksLeft())
                .toList();
        System.out.printf(
                "back-test: %d of %d ranges contain what came, %d of %d at the quarter's end; mean width %.1f%n",
                within,
                cases.size(),
                atTheEnd.stream().filter(Case::within).count(),
                atTheEnd.size(),
                cases.stream().mapToInt(Case::width).average().orElse(0));

        assertThat(cases).hasSizeGreaterThan(50);
        assertThat((double) within / cases.size()).isGreaterThan(LOWEST_COVERAGE);
        assertThat(cases.stream().mapToInt(Case::width).average().orElseThrow())
                .as("a range that says something")
                .isLessThan(8);
    }

    private Stream<Case> cases(List<FactType> way) {
        Question question = new Question(way, CountyTime.dayOf(START), CountyTime.dayOf(weekEnd(WEEKS)));
        FactType counted = way.get(way.size() - 1);
        List<FactSpans.Span> came = history.known(List.of(counted), weekEnd(WEEKS));
        List<Case> cases = new ArrayList<>();
        for (int week = 1; week < WEEKS; week++) {
            Instant now = weekEnd(week);
            Optional<Forecast.Outlook> outlook = forecasts
                    .of(List.of(question), CountyTime.dayOf(now), now)
                    .get(0)
                    .outlook();
            int left = WEEKS - week;
            outlook.ifPresent(known -> IntStream.rangeClosed(1, left).forEach(ahead -> {
                Week foretold = known.weeks().get(ahead);
                cases.add(new Case(ahead, left, foretold.number(), count(came, foretold.on())));
            }));
        }
        return cases.stream();
    }

    private static int count(List<FactSpans.Span> spans, LocalDate day) {
        return (int) spans.stream().filter(span -> span.holdsOn(day)).count();
    }

    private static Instant weekEnd(int week) {
        return START.plus(Duration.ofDays(7L * week));
    }

    private static List<FactType> way(String... facts) {
        return Stream.of(facts).map(FactType::new).toList();
    }

    /** One range and the number that came. */
    private record Case(int weeksAhead, int weeksLeft, Range foretold, int came) {

        boolean within() {
            return foretold.from() <= came && came <= foretold.to();
        }

        int width() {
            return foretold.to() - foretold.from();
        }
    }
}
