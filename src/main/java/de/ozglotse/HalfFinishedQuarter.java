package de.ozglotse;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.okr.Quarters;
import de.ozglotse.rehearsal.Rehearsal;
import de.ozglotse.report.Audience;
import de.ozglotse.report.Reports;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/**
 * Fills an empty demo with a past: invented people have worked since the quarter's first day, at least for some weeks.
 *
 * <p>The engine's job executor starts later than this, and finds nothing that is overdue.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo & !rehearsal")
@ConditionalOnProperty(name = "ozg-lotse.demo.quarter", havingValue = "half", matchIfMissing = true)
class HalfFinishedQuarter {

    private static final Logger LOG = LoggerFactory.getLogger(HalfFinishedQuarter.class);
    private static final int WEEKS = 4;
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    /** how many days ago the committee was told: twice, so that the second report says what changed */
    private static final List<Integer> REPORTED_DAYS_AGO = List.of(28, 7);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Rehearsal rehearsal;
    private final SimulatedClock clock;
    private final InventedPast past;
    private boolean begun;

    HalfFinishedQuarter(Rehearsal rehearsal, SimulatedClock clock, InventedPast past) {
        this.rehearsal = rehearsal;
        this.clock = clock;
        this.past = past;
    }

    /** Only where nothing has been loaded yet, or only invented work: nobody's own is ever mixed with it. */
    @Bean
    @Order(ReferenceData.ORDER - 10)
    ApplicationRunner goBack(Municipalities municipalities) {
        return arguments -> {
            Optional<Instant> interrupted = past.interruptedAt();
            if (interrupted.isPresent()) {
                LOG.info(
                        "The first start ended while a half-finished quarter was simulated;"
                                + " this one goes on where it stopped, at {}",
                        interrupted.get());
                rehearsal.begin(interrupted.get());
                begun = true;
            } else if (municipalities.all().isEmpty()) {
                rehearsal.begin(begin(CountyTime.dayOf(clock.realInstant())));
                past.begin();
                begun = true;
            }
        };
    }

    @Bean
    @Order(ReferenceData.ORDER + 200)
    ApplicationRunner returnToThePresent(Quarters quarters, Reports reports) {
        return arguments -> {
            if (begun) {
                Instant started = clock.realInstant();
                LocalDate today = CountyTime.dayOf(started);
                REPORTED_DAYS_AGO.forEach(days -> report(today.minusDays(days), reports));
                rehearsal.moveTo(started, LONGEST);
                past.end();
                rehearsal.end();
                quarters.openCurrent();
                LOG.info(
                        "A half-finished quarter was simulated in {} s",
                        Duration.between(started, clock.realInstant()).toSeconds());
            }
        };
    }

    /** A start that goes on after that day's work has told the committee already. */
    private void report(LocalDate day, Reports reports) {
        Instant evening = day.atTime(EVENING).atZone(CountyTime.ZONE).toInstant();
        if (clock.instant().isBefore(evening)) {
            rehearsal.moveTo(evening, LONGEST);
            reports.draft(new de.ozglotse.report.Order(day, clock.instant(), Audience.GREMIUM))
                    .ifPresent(draft ->
                            reports.freeze(draft.order(), draft.wording().texts(), draft.fingerprint()));
        }
    }

    static Instant begin(LocalDate today) {
        Instant quarter = RehearsalStart.beginOfQuarter(today);
        Instant someWeeksAgo = today.minusWeeks(WEEKS)
                .atTime(RehearsalStart.MORNING)
                .atZone(CountyTime.ZONE)
                .toInstant();
        return quarter.isBefore(someWeeksAgo) ? quarter : someWeeksAgo;
    }
}
