package de.ozglotse;

import de.ozglotse.rehearsal.Rehearsal;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.SimulatedClock;
import de.ozglotse.shared.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Puts a rehearsal at the beginning of the running quarter, with every municipality begun. */
@Configuration(proxyBeanMethods = false)
@Profile("rehearsal & !test")
class RehearsalStart {

    static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalStart.class);

    /** @return the first morning of the quarter on which people work */
    static Instant beginOfQuarter(LocalDate day) {
        return WorkingDays.onOrAfter(day.with(IsoFields.DAY_OF_QUARTER, 1))
                .atTime(MORNING)
                .atZone(CountyTime.ZONE)
                .toInstant();
    }

    /** Before anything is loaded, so that nothing seems to have happened later than the first day. */
    @Bean
    @Order(ReferenceData.ORDER - 10)
    ApplicationRunner goToTheFirstDay(Rehearsal rehearsal, SimulatedClock clock) {
        return arguments -> rehearsal.begin(beginOfQuarter(CountyTime.dayOf(clock.realInstant())));
    }

    @Bean
    @Order(ReferenceData.ORDER + 100)
    ApplicationRunner beginEverywhere(Demo demo, Environment environment) {
        return arguments -> {
            demo.prepare();
            LOG.info(
                    "The time of the rehearsal is moved at http://localhost:{}/probelauf",
                    environment.getProperty("local.server.port", environment.getProperty("server.port")));
        };
    }
}
