package de.ozglotse.okr;

import de.ozglotse.TestDatabase;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.municipality.Municipalities;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The module on an empty database of its own, with the county's 25 municipalities and a fixed clock.
 *
 * <p>Without an annotation that component scanning finds: tests of the whole application must not see it.
 */
@AutoConfigurationPackage
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({
    FactLedger.class,
    FactLedgerGuard.class,
    Population.class,
    FactCounts.class,
    RunningQuarter.class,
    CurrentCount.class,
    Targets.class,
    RecordedAudit.class,
    StrategyCatalogue.class,
    Quarters.class,
    DatedScope.class,
    StoredNeubildungen.class,
    UebernahmeRules.class,
    QuarterBook.class,
    HandlungsfeldNames.class,
    ClosedQuarters.class,
    MeasuredQuarters.class,
    QuarterSights.class,
    PastMeasures.class,
    LightReadings.class,
    KeyResultVersions.class,
    SettledQuarters.class,
    KeyResultVersionGuard.class,
    AdjustmentGuard.class,
    KeyResultDesk.class,
    KeyResultNames.class,
    LedgerSpans.class,
    ChainCourses.class,
    LedgerCourses.class,
    Milestones.class,
    Adjustments.class,
    ScopeChanges.class,
    EarlierSettings.class,
    TestDatabase.class
})
@EnableConfigurationProperties(OkrSettings.class)
class OkrTestConfiguration {

    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/okr");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    @Bean
    Municipalities municipalities() {
        return new CountyFixture();
    }
}
