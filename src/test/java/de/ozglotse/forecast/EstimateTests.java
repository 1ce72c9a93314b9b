package de.ozglotse.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.forecast.Forecast.Deciding;
import de.ozglotse.forecast.Forecast.Outlook;
import de.ozglotse.forecast.Forecast.Place;
import de.ozglotse.forecast.Forecast.Week;
import de.ozglotse.okr.FactSpans.Span;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTests {

    private static final FactType ASKED = new FactType("gefragt");
    private static final FactType DONE = new FactType("erledigt");
    private static final LocalDate BEGIN = LocalDate.of(2026, 10, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Question QUESTION = new Question(List.of(ASKED, DONE), BEGIN, DUE);

    private final List<Span> spans = new ArrayList<>();

    @Test
    void foretellsWhatIsCertain() {
        IntStream.range(0, 6).forEach(i -> done(i, BEGIN.plusDays(3), BEGIN.plusDays(10)));
        holds(ASKED, 6, TODAY.minusDays(2), null);

        Outlook outlook = forecast(7).outlook().orElseThrow();

        // whoever has been asked is done within seven days
        assertThat(outlook.all())
                .isEqualTo(new Forecast.Days(Optional.of(TODAY.plusDays(5)), Optional.of(TODAY.plusDays(5))));
        assertThat(outlook.probability()).isEqualTo(1);
        assertThat(outlook.unforeseeable()).isZero();
        assertThat(outlook.deciding()).containsExactly(new Deciding(key(6), 1));
        assertThat(outlook.weeks().get(0)).isEqualTo(new Week(TODAY, new Forecast.Range(6, 6, 6)));
        assertThat(outlook.weeks().get(1)).isEqualTo(new Week(TODAY.plusDays(7), new Forecast.Range(7, 7, 7)));
        assertThat(outlook.weeks()).extracting(Week::on).endsWith(DUE);
    }

    @Test
    void saysSoIfSomebodyWaitsLongerThanAnybodyEverDid() {
        IntStream.range(0, 6).forEach(i -> done(i, BEGIN.plusDays(1), BEGIN.plusDays(3)));

        Outlook outlook = forecast(24).outlook().orElseThrow();

        assertThat(outlook.all().until()).isEmpty();
        assertThat(outlook.unforeseeable()).isGreaterThan(0.9);
        assertThat(outlook.byDue().from()).isGreaterThanOrEqualTo(6);
        assertThat(outlook.deciding()).hasSize(5).allMatch(each -> each.probability() < 0.5);
    }

    @Test
    void expectsNothingOfThoseWhoseBegleitungHasEnded() {
        IntStream.range(0, 6).forEach(i -> done(i, BEGIN.plusDays(3), BEGIN.plusDays(10)));
        holds(ASKED, 6, BEGIN.plusDays(5), null);
        Map<CaseKey, LocalDate> resting = Map.of(key(6), BEGIN.plusDays(8));
        List<CaseKey> all = IntStream.range(0, 7).mapToObj(EstimateTests::key).toList();

        List<Trail> trails = Trail.of(QUESTION, spans, all, resting, TODAY);
        Outlook outlook =
                new Estimate(QUESTION, trails, TODAY).forecast().outlook().orElseThrow();

        assertThat(trails.get(6).stays()).last().isEqualTo(new Stay(key(6).value(), 1, 3, false, 1));
        assertThat(outlook.probability()).isZero();
        assertThat(outlook.unforeseeable()).isEqualTo(1);
        assertThat(outlook.byDue()).isEqualTo(new Forecast.Range(6, 6, 6));
    }

    @Test
    void saysNothingFromTooLittle() {
        IntStream.range(0, 4).forEach(i -> done(i, BEGIN.plusDays(1), BEGIN.plusDays(3)));

        Forecast forecast = forecast(8);

        assertThat(forecast.outlook()).isEmpty();
        assertThat(forecast.tooFew()).isTrue();
        assertThat(forecast.done()).isEqualTo(4).isLessThan(Forecast.NEEDED);
    }

    @Test
    void hasNothingToForetellWhenAllAreDone() {
        IntStream.range(0, 4).forEach(i -> done(i, BEGIN.plusDays(1), BEGIN.plusDays(3)));

        assertThat(forecast(4).reached()).isTrue();
        assertThat(forecast(4).tooFew()).isFalse();
    }

    @Test
    void showsTheFiguresItComesFrom() {
        IntStream.range(0, 5).forEach(i -> done(i, BEGIN.plusDays(2L * i), BEGIN.plusDays(2L * i + 4)));
        holds(DONE, 5, BEGIN.plusDays(20), null);
        holds(ASKED, 6, BEGIN.plusDays(9), null);

        assertThat(forecast(8).places())
                .extracting(Place::from, Place::to, Place::left, Place::waiting, Place::median)
                .containsExactly(
                        tuple(Optional.empty(), ASKED, 7, 1, Optional.of(6)),
                        tuple(Optional.of(ASKED), DONE, 5, 1, Optional.of(4)));
    }

    @Test
    void theSameDataGiveTheSameForecast() {
        mixed();

        assertThat(forecast(12)).isEqualTo(forecast(12));
    }

    @Test
    void forgetsWhatWasWithdrawn() {
        IntStream.range(0, 6).forEach(i -> done(i, BEGIN.plusDays(3), BEGIN.plusDays(10)));
        holds(DONE, 6, BEGIN.plusDays(3), TODAY);

        assertThat(forecast(7).done()).isEqualTo(6);
        assertThat(new Estimate(QUESTION, trails(7, TODAY.minusDays(1)), TODAY.minusDays(1))
                        .forecast()
                        .reached())
                .isTrue();
    }

    @Test
    void takesABeginningBeforeTheQuarterFromTheFirstFact() {
        done(0, BEGIN.minusDays(50), BEGIN.minusDays(20));

        assertThat(trails(2, TODAY).get(1).waited()).isEqualTo(50 + 32);
        assertThat(trails(2, TODAY).get(0).stays()).extracting(Stay::days).containsExactly(0, 30);
    }

    @Test
    void aWrongYearLengthensNothing() {
        IntStream.range(0, 6).forEach(i -> done(i, BEGIN.plusDays(3), BEGIN.plusDays(10)));
        holds(ASKED, 7, TODAY.minusDays(2), null);
        List<Trail> sound = trails(8, TODAY);
        done(6, LocalDate.of(1990, 1, 1), BEGIN.plusDays(4));

        List<Trail> trails = trails(8, TODAY);

        assertThat(trails.get(6).place()).isEqualTo(2);
        assertThat(trails.get(6).stays()).extracting(Stay::place).containsExactly(1);
        assertThat(trails.get(7)).isEqualTo(sound.get(7));
        assertThat(forecast(8).places().get(0).median()).contains(3);
    }

    @Test
    void aDayBeforeTheStepBeforeSaysNothingAboutItsDuration() {
        done(0, BEGIN.plusDays(10), BEGIN.plusDays(3));

        assertThat(trails(1, TODAY).get(0).place()).isEqualTo(2);
        assertThat(trails(1, TODAY).get(0).stays()).containsExactly(new Stay(key(0).value(), 0, 10, true, 1));
    }

    @Test
    void foretellsMoreFromWeekToWeek() {
        mixed();

        Outlook outlook = forecast(12).outlook().orElseThrow();

        assertThat(outlook.weeks())
                .isSortedAccordingTo(
                        Comparator.comparingInt(week -> week.number().middle()));
        assertThat(outlook.byDue())
                .isEqualTo(outlook.weeks().get(outlook.weeks().size() - 1).number());
        assertThat(outlook.deciding()).isSortedAccordingTo(Comparator.comparingDouble(Deciding::probability));
        assertThat(outlook.probability()).isBetween(0.0, 1.0);
    }

    private void mixed() {
        IntStream.range(0, 8).forEach(i -> done(i, BEGIN.plusDays(i), BEGIN.plusDays(10L + i * i % 7)));
        holds(ASKED, 8, TODAY.minusDays(4), null);
        holds(ASKED, 9, TODAY.minusDays(11), null);
    }

    private Forecast forecast(int total) {
        return new Estimate(QUESTION, trails(total, TODAY), TODAY).forecast();
    }

    private List<Trail> trails(int total, LocalDate day) {
        List<CaseKey> population =
                IntStream.range(0, total).mapToObj(EstimateTests::key).toList();
        return Trail.of(QUESTION, spans, population, day);
    }

    private void done(int number, LocalDate asked, LocalDate done) {
        holds(ASKED, number, asked, null);
        holds(DONE, number, done, null);
    }

    private void holds(FactType type, int number, LocalDate from, LocalDate until) {
        spans.add(new Span(type, key(number), Optional.empty(), from, Optional.ofNullable(until)));
    }

    private static CaseKey key(int number) {
        return new CaseKey("084170%02d".formatted(number));
    }
}
