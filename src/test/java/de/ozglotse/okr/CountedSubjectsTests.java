package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.AUSWERTUNG;
import static de.ozglotse.okr.FactEvents.LANDKREIS;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.agreed;
import static de.ozglotse.okr.FactEvents.establishedOfCounty;
import static de.ozglotse.okr.FactEvents.undone;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.Subject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The key result that counts the Landkreise that were asked, and one more for the evaluation. */
@OkrTest
class CountedSubjectsTests {

    private static final Subject FIRST = new Subject("1", "Landkreis Eins");
    private static final Subject SECOND = new Subject("2", "Landkreis Zwei");

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private RecordedAudit audit;

    @BeforeEach
    void openQuarter(@Autowired StrategyCatalogue catalogue, @Autowired Quarters quarters) {
        catalogue.loadOnce();
        quarters.openCurrent();
    }

    @Test
    void hasNoTargetUntilSomebodyAgreesOnOne() {
        events.publishEvent(establishedOfCounty(LANDKREIS, FIRST, "step-1"));

        assertThat(landkreise().targetOpen()).isTrue();
        assertThat(landkreise().value()).isEqualByComparingTo("1");
        assertThat(landkreise().share()).isEqualByComparingTo("0");
        assertThat(landkreise().met()).isFalse();
    }

    @Test
    void countsSubjectsAndTheClosingFact() {
        events.publishEvent(agreed(LANDKREIS, 2, "step-0"));
        events.publishEvent(establishedOfCounty(LANDKREIS, FIRST, "step-1"));
        events.publishEvent(establishedOfCounty(LANDKREIS, FIRST, "step-2"));
        events.publishEvent(establishedOfCounty(LANDKREIS, SECOND, "step-3"));
        assertThat(landkreise().value()).isEqualByComparingTo("2");
        assertThat(landkreise().target()).isEqualByComparingTo("3");
        assertThat(landkreise().met()).isFalse();

        events.publishEvent(establishedOfCounty(AUSWERTUNG, null, "step-4"));

        assertThat(landkreise().value()).isEqualByComparingTo("3");
        assertThat(landkreise().met()).isTrue();
    }

    @Test
    void followsTheNewestTargetThatWasNotTakenBack() {
        events.publishEvent(agreed(LANDKREIS, 5, "step-1"));
        events.publishEvent(agreed(LANDKREIS, 3, "step-2"));
        assertThat(landkreise().target()).isEqualByComparingTo("4");

        events.publishEvent(undone(CaseKey.COUNTY, "step-2", NOW));
        assertThat(landkreise().target()).isEqualByComparingTo("6");

        events.publishEvent(undone(CaseKey.COUNTY, "step-1", NOW));
        assertThat(landkreise().targetOpen()).isTrue();
    }

    @Test
    void recordsWhoAgreedOnTheTarget() {
        events.publishEvent(agreed(LANDKREIS, 5, "step-1"));

        AuditEntry entry = audit.last();
        assertThat(entry.kind()).isEqualTo("target.agreed.landkreis-befragt");
        assertThat(entry.actor().name()).isEqualTo("Deniz Aydın");
        assertThat(entry.details()).containsExactly("5");
    }

    @Test
    void foretellsTheEffectOfOneMoreSubject() {
        events.publishEvent(agreed(LANDKREIS, 2, "step-0"));
        events.publishEvent(establishedOfCounty(LANDKREIS, FIRST, "step-1"));

        KeyResults.Effect effect = keyResults
                .effectOf(LANDKREIS, CaseKey.COUNTY, Optional.of(SECOND))
                .orElseThrow();

        assertThat(effect.before().value()).isEqualByComparingTo("1");
        assertThat(effect.after().value()).isEqualByComparingTo("2");
        assertThat(keyResults.effectOf(LANDKREIS, CaseKey.COUNTY, Optional.of(FIRST)))
                .isEmpty();
        assertThat(keyResults.effectOf(AUSWERTUNG, CaseKey.COUNTY)).isPresent();
        assertThat(keyResults.effectOf(LANDKREIS, new CaseKey("08417010"))).isEmpty();
    }

    private KeyResultProgress landkreise() {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.code().equals("2026-Q4-DL-O1-KR1"))
                .findFirst()
                .orElseThrow();
    }
}
