package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static de.ozglotse.okr.FactEvents.established;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.okr.KeyResultCourses.Chain;
import de.ozglotse.okr.KeyResultCourses.Day;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Key results that are carried from one quarter to the next. */
@OkrTest
class ChainCoursesTests {

    private static final String OLD_COUNTED = "2026-Q3-DD-O1-KR1";
    private static final String COUNTED = "2026-Q4-DD-O1-KR1";
    private static final String OLD_NUMBER = "2026-Q3-DD-O1-KR2";
    private static final String NUMBER = "2026-Q4-DK-O1-KR2";
    private static final Actor KATRIN = Actor.user("Katrin Vogel");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

    @Autowired
    private KeyResultCourses courses;

    @Autowired
    private Scope scope;

    @Autowired
    private EntityManager entities;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void carryOn(
            @Autowired StrategyCatalogue catalogue,
            @Autowired Quarters quarters,
            @Autowired OpenedQuarters opened,
            @Autowired Successions successions,
            @Autowired KeyResultVersions versions) {
        catalogue.loadOnce();
        quarters.openCurrent();
        Quarter before = Quarter.of("2026-Q3");
        StrategischesZiel ziel = entities.createQuery("from StrategischesZiel", StrategischesZiel.class)
                .setMaxResults(1)
                .getSingleResult();
        Objective objective = before.add("2026-Q3-DD-O1", ziel, "Die Basis");
        objective.add(KeyResult.counted(OLD_COUNTED, 1, "Alle haben ein Konto.", BEHOERDENKONTO));
        objective.add(KeyResult.reported(
                OLD_NUMBER, 2, "Acht Lektionen", KeyResultKind.METRIK, BigDecimal.ZERO, new BigDecimal("8")));
        opened.save(before);
        before.codes().forEach(code -> keep(versions, code, before.view().start(), Instant.EPOCH));
        successions.save(new Succession(COUNTED, OLD_COUNTED));
        successions.save(new Succession(NUMBER, OLD_NUMBER));
        entities.flush();
    }

    @Test
    void whatIsCountedGrowsOverTheBorderOfTheQuarters() {
        record(new CaseKey("08417010"), "step-1", LocalDate.of(2026, 8, 3));
        record(new CaseKey("08417002"), "step-2", LocalDate.of(2026, 10, 5));
        scope.leaves(new CaseKey("08417013"), LocalDate.of(2026, 10, 1), "Zusammenschluss", Actor.SYSTEM);

        Chain chain = courses.chain(COUNTED, new Sight(TODAY, NOW));

        assertThat(chain.legs()).extracting(leg -> leg.quarter().id()).containsExactly("2026-Q3", "2026-Q4");
        assertThat(chain.course().days())
                .hasSize(92 + 54)
                .isSortedAccordingTo((one, other) -> one.on().compareTo(other.on()));
        assertThat(figures(chain, LocalDate.of(2026, 7, 1))).isEqualTo("0 von 25");
        assertThat(figures(chain, LAST_DAY)).isEqualTo("1 von 25");
        assertThat(figures(chain, LAST_DAY.plusDays(1))).isEqualTo("1 von 24");
        assertThat(figures(chain, TODAY)).isEqualTo("2 von 24");
    }

    @Test
    void eachQuarterKeepsItsOwnTargetAndPlan() {
        Chain chain = courses.chain(NUMBER, new Sight(TODAY, NOW));

        assertThat(figures(chain, LAST_DAY)).isEqualTo("0 von 8");
        assertThat(figures(chain, TODAY)).isEqualTo("0 von 10");
        assertThat(chain.legs()
                        .get(0)
                        .plan()
                        .amountOn(LAST_DAY, chain.legs().get(0).progress()))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("8"));
        assertThat(chain.legs().get(1).plan().expectedOn(LocalDate.of(2026, 10, 1)))
                .isZero();
    }

    @Test
    void aTargetThatWasAdjustedIsSeenAsAStep(
            @Autowired KeyResultRows keyResults, @Autowired KeyResultVersions versions) {
        keyResults.findByCode(OLD_NUMBER).orElseThrow().adjust("Zwölf Lektionen", new BigDecimal("12"));
        keep(versions, OLD_NUMBER, LocalDate.of(2026, 8, 20), Instant.parse("2026-08-20T10:00:00Z"));

        Chain chain = courses.chain(NUMBER, new Sight(TODAY, NOW));

        assertThat(figures(chain, LocalDate.of(2026, 8, 19))).isEqualTo("0 von 8");
        assertThat(figures(chain, LocalDate.of(2026, 8, 20))).isEqualTo("0 von 12");
    }

    @Test
    void whatIsSettledDuringTheReviewHoldsFromTheLastDayOn(@Autowired KeyResultDesk desk) {
        desk.adjust(OLD_NUMBER, "Sechs Lektionen", Optional.of(new BigDecimal("6")), "Grund", Optional.empty(), KATRIN);

        Chain chain = courses.chain(NUMBER, new Sight(TODAY, NOW));

        assertThat(figures(chain, LAST_DAY)).isEqualTo("0 von 6");
        assertThat(figures(chain, LAST_DAY.minusDays(1))).isEqualTo("0 von 8");
        assertThat(chain.legs().get(0).progress().target()).isEqualByComparingTo("6");
    }

    @Test
    void aPastDayShowsTheChainUntilThen() {
        Chain chain = courses.chain(COUNTED, new Sight(LAST_DAY.minusDays(1), NOW));

        assertThat(chain.legs()).hasSize(1);
        assertThat(chain.course().today().on()).isEqualTo(LAST_DAY.minusDays(1));
        assertThatThrownBy(() -> courses.chain(COUNTED, new Sight(LocalDate.of(2020, 1, 1), NOW)))
                .isInstanceOf(NotFound.class);
    }

    private static void keep(KeyResultVersions versions, String code, LocalDate from, Instant at) {
        versions.keep(code, Collections.emptySortedMap(), from, "", KATRIN.name(), at);
    }

    private void record(CaseKey town, String step, LocalDate day) {
        events.publishEvent(
                established(BEHOERDENKONTO, town, step, day, Instant.parse(day.plusDays(1) + "T08:00:00Z")));
    }

    private static String figures(Chain chain, LocalDate on) {
        Day day = chain.course().days().stream()
                .filter(each -> each.on().equals(on))
                .findFirst()
                .orElseThrow();
        return day.value().stripTrailingZeros().toPlainString() + " von "
                + Optional.of(day.target().orElseThrow().stripTrailingZeros().toPlainString())
                        .orElseThrow();
    }
}
