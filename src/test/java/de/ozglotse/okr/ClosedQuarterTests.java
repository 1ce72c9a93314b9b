package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static de.ozglotse.okr.FactEvents.established;
import static de.ozglotse.okr.FactEvents.undone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A quarter that is closed: nothing changes in it, and what is found out later is told beside it. */
@OkrTest
class ClosedQuarterTests {

    private static final String QUARTER = "2026-Q4";
    private static final CaseKey BITZ = new CaseKey("08417010");
    private static final Instant CLOSED = NOW.minus(Duration.ofHours(1));

    @Autowired
    private QuarterBook book;

    @Autowired
    private ClosedQuarters closed;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void close(@Autowired StrategyCatalogue catalogue, @Autowired Quarters quarters, @Autowired Cycles cycles) {
        catalogue.loadOnce();
        quarters.openCurrent();
        Cycle cycle = new Cycle(QUARTER, CLOSED.minusSeconds(1));
        cycle.reach(CyclePhase.ABGESCHLOSSEN, CLOSED);
        cycles.save(cycle);
        events.publishEvent(established(BEHOERDENKONTO, BITZ, "step-1", TODAY.minusDays(3), CLOSED.minusSeconds(60)));
    }

    @Test
    void keepsItsFiguresAndTellsWhatWasCorrected() {
        assertThat(book.corrected(state())).isEmpty();

        events.publishEvent(undone(BITZ, "step-1", NOW));

        assertThat(value(state())).isEqualTo("1");
        assertThat(book.corrected(state()).map(ClosedQuarterTests::value)).contains("0");
    }

    @Test
    void keepsThoseWhoBelongedToIt(@Autowired Scope scope) {
        scope.leaves(BITZ, TODAY.minusDays(1), "Eingliederung", Actor.SYSTEM);

        assertThat(of(state())).isEqualTo("1 von 25");
        assertThat(book.corrected(state()).map(ClosedQuarterTests::of)).contains("0 von 24");
    }

    @Test
    void takesNoLateEntryAnyMore() {
        events.publishEvent(established(BEHOERDENKONTO, new CaseKey("08417002"), "step-2", TODAY.minusDays(9), NOW));

        assertThat(value(state())).isEqualTo("1");
    }

    @Test
    void refusesEveryChangeBeneathIt() {
        assertThatThrownBy(() -> closed.refuse("2026-Q4-DD-O1-KR1")).isInstanceOf(Refused.class);
    }

    private QuarterState state() {
        return book.state(QUARTER, new Sight(TODAY, NOW)).orElseThrow();
    }

    private static String of(QuarterState state) {
        KeyResultProgress konto = progress(state);
        return konto.value() + " von " + konto.target();
    }

    private static String value(QuarterState state) {
        return progress(state).value().toPlainString();
    }

    private static KeyResultProgress progress(QuarterState state) {
        return state.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.code().equals("2026-Q4-DD-O1-KR1"))
                .findFirst()
                .orElseThrow();
    }
}
