package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.ERSTGESPRAECH;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static de.ozglotse.okr.FactEvents.established;
import static de.ozglotse.okr.FactEvents.establishedAbout;
import static de.ozglotse.okr.FactEvents.undone;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Two municipalities form a new one: what it takes over from them, and what has to be shown anew. */
@OkrTest
class NeubildungTests {

    private static final CaseKey BITZ = new CaseKey("08417010");
    private static final CaseKey BALINGEN = new CaseKey("08417002");
    private static final CaseKey NEW = new CaseKey("08417013");
    private static final FactType LEISTUNG = new FactType("ozg-leistung-online");
    private static final LocalDate EFFECTIVE = TODAY.minusDays(2);
    private static final Actor KATRIN = Actor.user("Katrin Vogel");

    @Autowired
    private Neubildungen neubildungen;

    @Autowired
    private FactHistory history;

    @Autowired
    private Scope scope;

    @Autowired
    private Population population;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void openQuarter(@Autowired StrategyCatalogue catalogue, @Autowired Quarters quarters) {
        catalogue.loadOnce();
        quarters.openCurrent();
    }

    @Test
    void takesOverByTheRuleOfEachFact() {
        hold(BEHOERDENKONTO, BITZ, "step-1");
        hold(BEHOERDENKONTO, BALINGEN, "step-2");
        hold(ERSTGESPRAECH, BALINGEN, "step-3");

        form();

        assertThat(taken()).singleElement().satisfies(proof -> {
            assertThat(proof.fact().type()).isEqualTo(ERSTGESPRAECH);
            assertThat(proof.fact().occurredOn()).isEqualTo(EFFECTIVE);
            assertThat(proof.step().value()).isEqualTo("step-3");
            assertThat(proof.takenOver())
                    .hasValueSatisfying(rule -> assertThat(rule).contains("mit dem Landkreis zu bestätigen"));
        });
        assertThat(history.proofs(NEW, new Sight(EFFECTIVE.minusDays(1), NOW))).isEmpty();
    }

    @Test
    void whatIsFoundOutLaterAboutAPredecessorHoldsForTheSuccessor() {
        form();
        assertThat(taken()).isEmpty();

        hold(ERSTGESPRAECH, BITZ, "step-1");
        assertThat(taken()).hasSize(1);

        hold(ERSTGESPRAECH, BALINGEN, "step-2");
        events.publishEvent(undone(BITZ, "step-1", NOW));
        assertThat(taken())
                .singleElement()
                .satisfies(proof -> assertThat(proof.step().value()).isEqualTo("step-2"));

        events.publishEvent(undone(BALINGEN, "step-2", NOW));
        assertThat(taken()).isEmpty();
    }

    @Test
    void takesALeistungOverThatWasOnlineInAllOfThem() {
        online(BITZ, "Hundesteuer anmelden", "step-1");
        online(BALINGEN, "Hundesteuer anmelden", "step-2");
        online(BALINGEN, "Wohngeld beantragen", "step-3");

        form();

        assertThat(taken()).singleElement().satisfies(proof -> {
            assertThat(proof.fact().subject()).map(Subject::name).contains("Hundesteuer anmelden");
            assertThat(proof.takenOver())
                    .hasValueSatisfying(rule -> assertThat(rule)
                            .contains("bei allen Vorgängergemeinden", "mit dem Landkreis zu bestätigen"));
        });

        events.publishEvent(undone(BITZ, "step-1", NOW));
        assertThat(taken()).isEmpty();
    }

    @Test
    void countsOnlyFromItsFirstDayOn() {
        form();

        assertThat(population.on(EFFECTIVE.minusDays(1), NOW))
                .contains(BITZ, BALINGEN)
                .doesNotContain(NEW);
        assertThat(population.on(EFFECTIVE, NOW)).contains(NEW).doesNotContain(BITZ, BALINGEN);
    }

    @Test
    void eachRuleAsksForOtherPredecessors() {
        Set<String> both = Set.of("A", "B");

        assertThat(Uebernahme.NEU_ERFORDERLICH.applies(both, both)).isFalse();
        assertThat(Uebernahme.MINDESTENS_EIN_VORGAENGER.applies(both, Set.of("B")))
                .isTrue();
        assertThat(Uebernahme.MINDESTENS_EIN_VORGAENGER.applies(both, Set.of())).isFalse();
        assertThat(Uebernahme.ALLE_VORGAENGER.applies(both, Set.of("B"))).isFalse();
        assertThat(Uebernahme.ALLE_VORGAENGER.applies(both, both)).isTrue();
        assertThat(new UebernahmeRules().of("irgendetwas")).isEqualTo(Uebernahme.NEU_ERFORDERLICH);
    }

    private void form() {
        for (CaseKey old : List.of(BITZ, BALINGEN)) {
            scope.leaves(old, EFFECTIVE, "Neubildung", Actor.SYSTEM);
            neubildungen.formed(old, NEW, EFFECTIVE, KATRIN);
        }
    }

    private void hold(FactType type, CaseKey town, String step) {
        events.publishEvent(established(type, town, step, EFFECTIVE.minusDays(5), NOW));
    }

    private void online(CaseKey town, String leistung, String step) {
        Subject subject = new Subject(leistung, leistung);
        events.publishEvent(establishedAbout(LEISTUNG, town, subject, step, EFFECTIVE.minusDays(5)));
    }

    private List<FactHistory.Proof> taken() {
        return history.proofs(NEW, new Sight(TODAY, NOW));
    }
}
