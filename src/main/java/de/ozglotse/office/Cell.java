package de.ozglotse.office;

import de.ozglotse.shared.CountyTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** One cell of a table; its type decides how a spreadsheet shows and sorts it. What is null stays empty. */
public sealed interface Cell {

    Cell EMPTY = new Text("");

    static Cell of(String text) {
        return text == null ? EMPTY : new Text(text);
    }

    static Cell of(Optional<String> text) {
        return text.<Cell>map(Text::new).orElse(EMPTY);
    }

    static Cell of(Number number) {
        return number == null ? EMPTY : new Figure(new BigDecimal(number.toString()));
    }

    static Cell of(LocalDate day) {
        return day == null ? EMPTY : new Day(day);
    }

    /** @return the moment as clocks in the county show it */
    static Cell of(Instant instant) {
        return instant == null ? EMPTY : new Moment(LocalDateTime.ofInstant(instant, CountyTime.ZONE));
    }

    /** What is only ever shown, never calculated. */
    record Text(String text) implements Cell {}

    /** A number. */
    record Figure(BigDecimal number) implements Cell {}

    /** A day with the time of day, to the minute. */
    record Moment(LocalDateTime time) implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {}
}
