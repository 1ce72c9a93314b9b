package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.FactEstablished;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Behind the number of a quarter that is over stands exactly what makes it: facts, corrections and withdrawals. */
@ApplicationTest
@Transactional
class QuarterEvidenceTests {

    private static final FactType PROVEN = new FactType("behoerdenkonto-nachgewiesen");
    private static final String KEY_RESULT = "2023-Q1-DD-O1-KR1";
    private static final String EVIDENCE = "/fortschritt/" + KEY_RESULT;
    private static final String OF_QUARTER = EVIDENCE + "?zahl=quartal";
    private static final LocalDate MARCH = LocalDate.parse("2023-03-20");
    private static final String IN_TIME = "2023-04-03T08:00:00Z";
    private static final String TOO_LATE = "2023-04-14T08:00:00Z";

    @Autowired
    private Pages pages;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private OkrCycle cycle;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin(@Autowired DemoCounty demo) {
        clock.set(TestClock.START);
        demo.prepare();
        cycle.followRunningQuarter();
        prove("08417014", IN_TIME);
        prove("08417015", IN_TIME);
        prove("08417016", IN_TIME);
        prove("08417022", TOO_LATE);
        clock.set(Instant.parse("2023-04-20T08:00:00Z"));
    }

    @Test
    void aCorrectionAfterTheDayForLateEntriesIsPartOfTheNumberAndItsEvidence() {
        assertThat(pages.read("/quartale/2023-Q1", "leitung")).contains("3 von 25", "href=\"" + OF_QUARTER + "\"");
        takeBack("08417014", StepReopened.Kind.KORREKTUR, "Falsche Gemeinde angeklickt", "2023-04-18T08:00:00Z");
        takeBack("08417015", StepReopened.Kind.WIDERRUF, "Das Konto wurde gelöscht", "2023-04-05T08:00:00Z");

        assertThat(pages.read("/quartale/2023-Q1", "leitung")).contains("1 von 25");
        assertThat(pages.read("/key-results/" + KEY_RESULT, "leitung"))
                .contains("1 von 25", "href=\"" + OF_QUARTER + "\"");
        assertThat(pages.read(OF_QUARTER, "koordination"))
                .contains(
                        "1 von 25",
                        "Gezählt (1)",
                        "Noch offen (24)",
                        "was bis 11.04.2023 erfasst war",
                        "Berichtigt: war als gültig seit 20.03.2023 erfasst und war nie so",
                        "18.04.2023",
                        "Falsche Gemeinde angeklickt",
                        "Widerrufen: galt seit 20.03.2023 und gilt seit 25.03.2023 nicht mehr",
                        "Das Konto wurde gelöscht",
                        "Katrin Vogel",
                        "/aufgaben/step-08417014")
                .as("what is waited for today says nothing about a quarter that is over")
                .doesNotContain("??", "th:", "zurzeit kein offener Schritt", "Wartet auf");
        assertThat(pages.read(OF_QUARTER, "leitung")).contains("Falsche Gemeinde angeklickt");
    }

    @Test
    void whatCountsAfterTheQuarterIsNoEvidenceOfIt() {
        events.publishEvent(fact("08417023", LocalDate.parse("2023-04-10"), "2023-04-11T06:00:00Z"));
        entities.flush();

        assertThat(pages.read(OF_QUARTER, "koordination")).contains("Gezählt (3)", "3 von 25");
        assertThat(pages.read(EVIDENCE + "?stand=2023-03-31", "koordination"))
                .as("known today, whatever day it was recorded on")
                .contains("Gezählt (4)", "4 von 25");
    }

    private void prove(String ags, String recordedAt) {
        events.publishEvent(fact(ags, MARCH, recordedAt));
        entities.flush();
    }

    private static FactEstablished fact(String ags, LocalDate day, String recordedAt) {
        return new FactEstablished(
                PROVEN,
                new CaseKey(ags),
                day,
                Instant.parse(recordedAt),
                new StepId("step-" + ags),
                "UserTask_SendTestnachricht",
                "behoerdenkonto-setup",
                1,
                "instance-of-" + ags,
                Town.COORDINATOR);
    }

    private void takeBack(String ags, StepReopened.Kind kind, String reason, String at) {
        events.publishEvent(new StepReopened(
                new StepId("step-" + ags),
                new CaseKey(ags),
                kind,
                MARCH.plusDays(5),
                Actor.user("Katrin Vogel"),
                Instant.parse(at),
                reason));
        entities.flush();
    }
}
