package de.ozglotse.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The estimator against figures that were computed by hand. */
class SurvivalTests {

    private static final double EXACT = 1e-12;

    @Test
    void fallsByOnePartOfThoseWhoAreStillThere() {
        Survival survival = Survival.of(List.of(left(2), left(5), left(5), left(9)), 1);

        assertThat(survival.after(1)).isEqualTo(1);
        assertThat(survival.after(2)).isEqualTo(0.75, within(EXACT));
        assertThat(survival.after(4)).isEqualTo(0.75, within(EXACT));
        assertThat(survival.after(5)).isEqualTo(0.25, within(EXACT));
        assertThat(survival.after(9)).isZero();
        assertThat(survival.median()).hasValue(5);
    }

    @Test
    void countsThoseWhoStillWaitForAsLongAsTheyWereSeen() {
        // at day 3: 1 of 5; at day 6 (one waits since 4 days, unseen later): 1 of 3; at day 8: 1 of 2
        Survival survival = Survival.of(List.of(left(3), waits(4), left(6), left(8), waits(10)), 1);

        assertThat(survival.after(3)).isEqualTo(4 / 5.0, within(EXACT));
        assertThat(survival.after(6)).isEqualTo(4 / 5.0 * 2 / 3, within(EXACT));
        assertThat(survival.after(8)).isEqualTo(4 / 5.0 * 2 / 3 / 2, within(EXACT));
    }

    @Test
    void whoWaitsSinceTheDayOnWhichAnotherLeavesIsAmongThoseWhoCouldHaveLeft() {
        assertThat(Survival.of(List.of(left(4), waits(4)), 1).after(4)).isEqualTo(0.5, within(EXACT));
    }

    @Test
    void countsAHeavierObservationMore() {
        Survival survival = Survival.ofSorted(List.of(left(1), left(2)), new double[] {3, 1}, 1);

        assertThat(survival.after(1)).isEqualTo(0.25, within(EXACT));
        assertThat(survival.after(2)).isZero();
    }

    @Test
    void cannotForeseeWhatNobodyHasEverBroughtToAnEnd() {
        Survival survival = Survival.of(List.of(left(3), waits(20), waits(20)), 1);

        assertThat(survival.lasts(0, 0.9)).hasValue(3);
        assertThat(survival.lasts(0, 0.5)).isEmpty();
        assertThat(survival.lasts(5, 0.9)).isEmpty();
        assertThat(survival.median()).isEqualTo(OptionalInt.empty());
        assertThat(Survival.of(List.of(waits(20)), 9).lasts(-1, 0.9)).isEmpty();
        assertThat(Survival.of(List.of(), 9).lasts(-1, 0.9)).isEmpty();
    }

    @Test
    void goesOnAtTheRateSoFarUpToItsReach() {
        // half are there after 10 days: the rate is ln 2 / 10 a day, so a quarter lasts 20 days
        Survival survival = Survival.of(List.of(left(4), waits(10)), 2);

        assertThat(survival.lasts(10, 0.6)).hasValue(18);
        assertThat(survival.lasts(10, 0.4)).isEmpty();
        assertThat(survival.after(20)).isEqualTo(0.25, within(EXACT));
    }

    @Test
    void aLongerWaitNeverMakesTheEndEarlier() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Stay> stays = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                stays.add(random.nextInt(3) > 0 ? left(random.nextInt(30)) : waits(random.nextInt(30)));
            }
            Survival survival = Survival.of(stays, 2);
            double chance = random.nextDouble();
            int earlier = 0;
            for (int waited = -1; waited < 70; waited++) {
                int lasts = survival.lasts(waited, chance).orElse(Integer.MAX_VALUE);
                assertThat(lasts).isGreaterThan(waited).isGreaterThanOrEqualTo(earlier);
                earlier = lasts;
            }
        }
    }

    private static Stay left(int days) {
        return new Stay("08417014", 0, days, true, 1);
    }

    private static Stay waits(int days) {
        return new Stay("08417014", 0, days, false, 0);
    }
}
