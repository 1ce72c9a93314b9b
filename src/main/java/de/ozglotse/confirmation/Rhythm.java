package de.ozglotse.confirmation;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.QuietDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When a contact may get a letter that nobody asked for: in office hours, at most one a day and one reminder a week, and
 * none on quiet days.
 *
 * @param lastLetter day of the last letter of any kind
 * @param lastUnanswered day of the last letter to which no answer has come
 * @param lastReminder day of the last reminder
 * @param away days on which the contact is not reminded
 */
record Rhythm(
        Optional<LocalDate> lastLetter,
        Optional<LocalDate> lastUnanswered,
        Optional<LocalDate> lastReminder,
        Predicate<LocalDate> away) {

    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(18, 0);
    private static final int DAYS_BETWEEN_REMINDERS = 7;

    /** @return the instant itself if a reminder may go then, otherwise the next one at which it may */
    Instant reminderFrom(Instant wish) {
        LocalDate earliest = later(after(lastReminder, DAYS_BETWEEN_REMINDERS, wish), after(lastLetter, 1, wish));
        return next(wish, earliest, this::mayBeReminded);
    }

    boolean mayBeReminded(LocalDate day) {
        return !QuietDays.isQuiet(day) && !away.test(day);
    }

    LocalDate nextDayForReminders(LocalDate day) {
        return firstOf(day, this::mayBeReminded);
    }

    /** Whoever has answered everything that was asked today is in the middle of it and gets the next question at once. */
    Instant questionFrom(Instant wish) {
        return next(wish, after(lastUnanswered, 1, wish), day -> !QuietDays.isQuiet(day));
    }

    /** @return whether a question that a person has just opened goes at once, whatever day it is */
    boolean allowsQuestionAtOnce(Instant now) {
        return !after(lastUnanswered, 1, now).isAfter(CountyTime.dayOf(now));
    }

    private static Instant next(Instant wish, LocalDate earliest, Predicate<LocalDate> open) {
        ZonedDateTime local = wish.atZone(CountyTime.ZONE);
        boolean tooLate = !local.toLocalTime().isBefore(CLOSING);
        LocalDate day = firstOf(later(earliest, local.toLocalDate().plusDays(tooLate ? 1 : 0)), open);
        boolean inOfficeHours = !tooLate && !local.toLocalTime().isBefore(OPENING);
        return day.equals(local.toLocalDate()) && inOfficeHours
                ? wish
                : day.atTime(OPENING).atZone(CountyTime.ZONE).toInstant();
    }

    private static LocalDate firstOf(LocalDate from, Predicate<LocalDate> open) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(open)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate after(Optional<LocalDate> last, int days, Instant wish) {
        return last.map(day -> day.plusDays(days)).orElseGet(() -> CountyTime.dayOf(wish));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
