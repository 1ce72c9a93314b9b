package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.okr.Commitment;
import de.ozglotse.okr.KeyResultCourses.Course;
import de.ozglotse.okr.KeyResultCourses.Day;
import de.ozglotse.okr.KeyResultCourses.Leg;
import de.ozglotse.okr.KeyResultKind;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResultState;
import de.ozglotse.okr.PlanCurve;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.StatusLight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A key result that was carried from one quarter to the next, drawn and as a table. */
class BurnUpTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate BORDER = LocalDate.of(2023, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2023, 5, 1);

    private final BurnUp burnUp = new BurnUp(
            "v",
            List.of(
                    leg("2023-Q1", FIRST, LocalDate.of(2023, 3, 31), 0, 10, Map.of(LocalDate.of(2023, 3, 1), 2)),
                    leg("2023-Q2", BORDER, LocalDate.of(2023, 6, 30), 4, 8, Map.of())),
            new Course(FIRST.datesUntil(TODAY.plusDays(1))
                    .map(day -> new Day(day, BigDecimal.valueOf(4), Optional.of(number(day.isBefore(BORDER) ? 10 : 8))))
                    .toList()),
            List.of());

    @Test
    void drawsTheBorderBothTargetsAndBothPlans() {
        BurnUpDrawing drawing = burnUp.large();

        assertThat(drawing.boundaries()).singleElement().satisfies(border -> {
            assertThat(border.quarter()).isEqualTo("2023-Q2");
            assertThat(border.x()).isBetween(300.0, 320.0);
        });
        assertThat(drawing.plan()).containsPattern("^M[^M]*L[^M]*L[^M]*M[^M]*L[^M]*$");
        assertThat(drawing.scope()).contains("V");
    }

    @Test
    void namesTheQuarterOfEachRowAndShowsItsFirstAndItsLastDay() {
        assertThat(burnUp.table())
                .filteredOn(line -> line.on().equals(BORDER.minusDays(1)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.quarter()).isEqualTo("Quartal 2023-Q1");
                    assertThat(line.plan()).isEqualByComparingTo("10");
                    assertThat(line.scope()).isEqualByComparingTo("10");
                });
        assertThat(burnUp.table())
                .filteredOn(line -> line.on().equals(BORDER))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.plan()).isEqualByComparingTo("4");
                    assertThat(line.scope()).isEqualByComparingTo("8");
                });
    }

    @Test
    void followsTheGivenPlanAndNotOnlyAStraightLine() {
        assertThat(burnUp.plan(LocalDate.of(2023, 3, 1))).isEqualByComparingTo("2");
    }

    private static Leg leg(
            String id, LocalDate start, LocalDate end, int base, int target, Map<LocalDate, Integer> points) {
        KeyResultProgress progress = new KeyResultProgress(
                id + "-DK-O1-KR1",
                1,
                "Lektionen",
                KeyResultKind.METRIK,
                Optional.empty(),
                number(base),
                number(4),
                number(target),
                false);
        Map<LocalDate, BigDecimal> shares =
                points.isEmpty() ? Map.of() : Map.of(points.keySet().iterator().next(), new BigDecimal("0.2"));
        KeyResultState state = new KeyResultState(
                new StatusLight(StatusLight.Colour.GRUEN, StatusLight.Reason.IM_PLAN),
                BigDecimal.ONE,
                PlanCurve.of(start, end, shares),
                Commitment.VERBINDLICH,
                "",
                end,
                Optional.empty(),
                false);
        return new Leg(new QuarterView(id, "Quartal " + id, start, end), progress, state);
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }
}
