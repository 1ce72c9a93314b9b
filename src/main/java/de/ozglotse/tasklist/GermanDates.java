package de.ozglotse.tasklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people in Germany type them: {@code 01.03.2023}, {@code 1.3.23}, or {@code 2023-03-01} from a date picker. */
public final class GermanDates {

    private static final Pattern DAY = Pattern.compile(
            "(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4}|\\d{2})|(?<iso>\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern TIME = Pattern.compile("(?<h>\\d{1,2})(?:[:.](?<m>\\d{2}))?(?:\\s?Uhr)?");

    private GermanDates() {}

    /** @return empty if the text is no day of the calendar; a year of two digits lies in this century */
    public static Optional<LocalDate> day(String text) {
        Matcher match = DAY.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            if (match.group("iso") != null) {
                return Optional.of(LocalDate.parse(match.group("iso")));
            }
            int year = Integer.parseInt(match.group("y"));
            return Optional.of(LocalDate.of(
                    year < 100 ? 2000 + year : year,
                    Integer.parseInt(match.group("m")),
                    Integer.parseInt(match.group("d"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @return empty unless the text is a day, white space (a comma, a T) and a time */
    public static Optional<LocalDateTime> dayAndTime(String text) {
        String[] parts = text.strip().split("T|,?\\s+", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return day(parts[0]).flatMap(day -> time(parts[1]).map(day::atTime));
    }

    private static Optional<LocalTime> time(String text) {
        Matcher match = TIME.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int minute = match.group("m") == null ? 0 : Integer.parseInt(match.group("m"));
        int hour = Integer.parseInt(match.group("h"));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
