package de.ozglotse.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chance that can be repeated, and the hours at which it strikes. */
class DiceTests {

    @Test
    void theSameOccasionFallsTheSameWay() {
        assertThat(throwsOf(Dice.of(1, "08417014", "Step#1"))).isEqualTo(throwsOf(Dice.of(1, "08417014", "Step#1")));
    }

    @Test
    void anotherSeedOrOccasionFallsAnotherWay() {
        List<Integer> some = throwsOf(Dice.of(1, "08417014", "Step#1"));

        assertThat(throwsOf(Dice.of(2, "08417014", "Step#1"))).isNotEqualTo(some);
        assertThat(throwsOf(Dice.of(1, "08417014", "Step#2"))).isNotEqualTo(some);
    }

    @Test
    void bothEndsAreThrown() {
        Dice dice = Dice.of(1, "ends");

        assertThat(IntStream.range(0, 100).map(i -> dice.between(1, 3)).boxed()).containsOnly(1, 2, 3);
    }

    @Test
    void theUsualChoiceIsTheMostFrequentOne() {
        Dice dice = Dice.of(1, "usual");
        List<String> choices = List.of("a", "b", "c");

        assertThat(IntStream.range(0, 1000).mapToObj(i -> dice.early(choices, 0.75)))
                .filteredOn("a"::equals)
                .hasSizeBetween(700, 800);
        assertThat(IntStream.range(0, 1000).mapToObj(i -> dice.early(choices, 0.75)))
                .contains("c");
    }

    @Test
    void whatHasNoWeightNeverComes() {
        Dice dice = Dice.of(1, "weights");
        List<Behaviour> all = Arrays.asList(Behaviour.values());

        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> dice.weighted(all, behaviour -> behaviour == Behaviour.SILENT ? 1 : 0)))
                .containsOnly(Behaviour.SILENT);
    }

    @Test
    void nobodyWorksOnSundaysOrBeforeHavingBeenAsked() {
        Instant sunday = Instant.parse("2026-10-04T10:00:00Z");
        Dice dice = Dice.of(1, "hours");

        assertThat(IntStream.range(0, 50).mapToObj(i -> OfficeHours.after(sunday, 0, dice)))
                .allMatch(moment -> moment.toString().startsWith("2026-10-05"));
        Instant monday = Instant.parse("2026-10-05T14:30:00Z");
        assertThat(IntStream.range(0, 50).mapToObj(i -> OfficeHours.after(monday, 0, dice)))
                .allMatch(moment -> moment.isAfter(monday));
    }

    private static List<Integer> throwsOf(Dice dice) {
        return IntStream.range(0, 20).mapToObj(i -> dice.between(1, 1000)).toList();
    }
}
