package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.WorkingDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTests {

    private static final Predicate<LocalDate> NEVER = day -> false;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T09:30, 2027-03-01T09:30",
        "2027-03-01T07:59, 2027-03-01T08:00",
        "2027-03-01T18:00, 2027-03-02T08:00",
        "2027-03-05T23:30, 2027-03-08T08:00",
        // Good Friday
        "2027-03-26T10:00, 2027-03-30T08:00",
        "2027-12-24T10:00, 2028-01-07T08:00",
        // the hour that is missing on that Sunday
        "2027-03-28T02:30, 2027-03-30T08:00"
    })
    void remindsInOfficeHours(LocalDateTime wish, LocalDateTime from) {
        assertThat(unwritten().reminderFrom(at(wish))).isEqualTo(at(from));
    }

    @Test
    void remindsOnceAWeek() {
        Rhythm reminded = rhythm("2027-03-01", "2027-03-01", "2027-03-01");

        assertThat(reminded.reminderFrom(at("2027-03-03T10:00"))).isEqualTo(at("2027-03-08T08:00"));
        assertThat(reminded.reminderFrom(at("2027-03-08T10:00"))).isEqualTo(at("2027-03-08T10:00"));
    }

    @Test
    void remindsOnNoDayWithAnotherLetter() {
        assertThat(rhythm("2027-03-03", null, null).reminderFrom(at("2027-03-03T10:00")))
                .isEqualTo(at("2027-03-04T08:00"));
    }

    @Test
    void waitsForTheEndOfAnAbsence() {
        Predicate<LocalDate> away = day -> !day.isAfter(LocalDate.parse("2027-03-12"));
        Rhythm absent = new Rhythm(Optional.empty(), Optional.empty(), Optional.empty(), away);

        assertThat(absent.reminderFrom(at("2027-03-01T10:00"))).isEqualTo(at("2027-03-15T08:00"));
        assertThat(absent.questionFrom(at("2027-03-01T10:00"))).isEqualTo(at("2027-03-01T10:00"));
    }

    @Test
    void asksOneMailADayUnlessTheContactHasAnswered() {
        Instant now = at("2027-03-05T10:00");
        Rhythm unanswered = rhythm("2027-03-05", "2027-03-05", null);
        Rhythm answered = rhythm("2027-03-05", null, null);

        assertThat(unanswered.allowsQuestionAtOnce(now)).isFalse();
        assertThat(unanswered.questionFrom(now)).isEqualTo(at("2027-03-08T08:00"));
        assertThat(answered.allowsQuestionAtOnce(now)).isTrue();
        assertThat(answered.questionFrom(now)).isEqualTo(now);
    }

    /** 25 towns that never answer, each with up to eight questions that are asked and fall due on any day and hour. */
    @Test
    void keepsToItsRulesForThreeYears() {
        List<Instant> sent = new ArrayList<>();
        Random dice = new Random(25);
        for (int town = 0; town < 25; town++) {
            sent.addAll(remindersOfThreeYears(dice, 1 + town % 8, 0));
        }

        assertThat(ChronoUnit.DAYS.between(FIRST, LAST.plusDays(1))).isEqualTo(1096);
        assertThat(sent).hasSizeGreaterThan(2500).allSatisfy(RhythmTests::requireDayOfWork);
    }

    @Test
    void catchesUpWithOneReminderAfterTwoWeeks() {
        List<Instant> late = remindersOfThreeYears(new Random(1), 5, 14);

        assertThat(late).allSatisfy(RhythmTests::requireDayOfWork);
        assertThat(late.stream().map(CountyTime::dayOf)).doesNotHaveDuplicates();
    }

    @Test
    void repeatsNothingIfTheClockIsSetBack() {
        Instant sent = at("2027-03-01T08:00");
        Rhythm reminded = rhythm("2027-03-01", "2027-03-01", "2027-03-01");

        assertThat(reminded.reminderFrom(sent.minus(Duration.ofHours(2)))).isEqualTo(at("2027-03-08T08:00"));
        assertThat(reminded.questionFrom(sent.minus(Duration.ofHours(2)))).isEqualTo(at("2027-03-02T08:00"));
    }

    /** What the companions do: each question wants a reminder every week; what is wanted too early waits. */
    private static List<Instant> remindersOfThreeYears(Random dice, int questions, int daysOff) {
        TreeMap<Instant, Integer> wishes = new TreeMap<>();
        IntStream.range(0, questions)
                .forEach(question -> wishes.put(
                        FIRST.plusDays(dice.nextInt(7))
                                .atTime(dice.nextInt(24), dice.nextInt(60))
                                .atZone(CountyTime.ZONE)
                                .toInstant()
                                .plusNanos(question),
                        question));
        List<Instant> sent = new ArrayList<>();
        Instant running = CountyTime.endOf(FIRST.plusDays(100));
        Optional<LocalDate> last = Optional.empty();
        while (wishes.firstKey().isBefore(CountyTime.endOf(LAST))) {
            var wish = wishes.pollFirstEntry();
            Instant at = wish.getKey();
            boolean off = at.isAfter(running) && at.isBefore(running.plus(Duration.ofDays(daysOff)));
            Instant fired = off ? running.plus(Duration.ofDays(daysOff)) : at;
            boolean listedToday = last.filter(CountyTime.dayOf(fired)::equals).isPresent();
            Instant from = new Rhythm(last, last, last, NEVER).reminderFrom(fired);
            if (!listedToday && from.equals(fired)) {
                sent.add(fired);
                last = Optional.of(CountyTime.dayOf(fired));
            } else if (!listedToday) {
                wishes.put(from.plusNanos(wish.getValue() + 1L), -1);
            }
            if (wish.getValue() >= 0) {
                wishes.put(at.atZone(CountyTime.ZONE).plusDays(7).toInstant(), wish.getValue());
            }
        }
        for (int i = 1; i < sent.size(); i++) {
            assertThat(CountyTime.dayOf(sent.get(i)))
                    .isAfterOrEqualTo(CountyTime.dayOf(sent.get(i - 1)).plusDays(7));
        }
        return sent;
    }

    private static void requireDayOfWork(Instant instant) {
        LocalDate day = CountyTime.dayOf(instant);
        LocalTime time = LocalTime.ofInstant(instant, CountyTime.ZONE);
        MonthDay inYear = MonthDay.from(day);
        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(WorkingDays.holidays(day.getYear())).doesNotContain(day);
        assertThat(inYear).isBetween(MonthDay.of(1, 7), MonthDay.of(12, 23));
        assertThat(time).isBetween(LocalTime.of(8, 0), LocalTime.of(17, 59, 59, 999_999_999));
    }

    private static Rhythm unwritten() {
        return rhythm(null, null, null);
    }

    private static Rhythm rhythm(String letter, String unanswered, String reminder) {
        return new Rhythm(day(letter), day(unanswered), day(reminder), NEVER);
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(CountyTime.ZONE).toInstant();
    }
}
