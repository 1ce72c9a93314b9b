package de.ozglotse.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** One cell of a table; its type decides how a spreadsheet shows and sorts it. */
public sealed interface Cell {

    Cell EMPTY = new Text("");

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(Optional<String> text) {
        return text.<Cell>map(Text::new).orElse(EMPTY);
    }

    static Cell of(long number) {
        return new Figure(BigDecimal.valueOf(number));
    }

    static Cell of(BigDecimal number) {
        return new Figure(number);
    }

    static Cell of(LocalDate day) {
        return new Day(day);
    }

    /** What is only ever shown, never calculated. */
    record Text(String text) implements Cell {}

    /** A number. */
    record Figure(BigDecimal number) implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {}
}
