package de.ozglotse.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;

/**
 * Describes a table by its columns, each with its title and what it says of a row; null leaves a cell empty.
 *
 * <p>Titles are keys of messages, except where a method says otherwise.
 *
 * @param <T> what a row is about
 */
public final class Columns<T> {

    private final MessageSource messages;
    private final List<String> heads = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();

    public Columns(MessageSource messages) {
        this.messages = messages;
    }

    public Columns<T> text(String key, Function<T, String> text) {
        return textHeaded(message(key), text);
    }

    /** @param text key of the message that the cell shows; null leaves it empty */
    public Columns<T> word(String key, Function<T, String> text) {
        return wordHeaded(message(key), text);
    }

    /** @param yes whether a row says yes or no */
    public Columns<T> yesNo(String key, Function<T, Boolean> yes) {
        return word(key, row -> "office.export." + yes.apply(row));
    }

    public Columns<T> number(String key, Function<T, ? extends Number> number) {
        return add(message(key), row -> Cell.of(number.apply(row)));
    }

    public Columns<T> day(String key, Function<T, LocalDate> day) {
        return dayHeaded(message(key), day);
    }

    public Columns<T> time(String key, Function<T, Instant> time) {
        return add(message(key), row -> Cell.of(time.apply(row)));
    }

    /** @param head the title itself */
    public Columns<T> numberHeaded(String head, Function<T, ? extends Number> number) {
        return add(head, row -> Cell.of(number.apply(row)));
    }

    /** @param head the title itself */
    public Columns<T> textHeaded(String head, Function<T, String> text) {
        return add(head, row -> Cell.of(text.apply(row)));
    }

    /** @param head the title itself */
    public Columns<T> wordHeaded(String head, Function<T, String> text) {
        return add(head, row -> {
            String key = text.apply(row);
            return key == null ? Cell.EMPTY : Cell.of(message(key));
        });
    }

    /** @param head the title itself */
    public Columns<T> dayHeaded(String head, Function<T, LocalDate> day) {
        return add(head, row -> Cell.of(day.apply(row)));
    }

    /** @param name of the table, and of the file */
    public Table table(String name, Collection<? extends T> rows) {
        return new Table(
                name,
                List.copyOf(heads),
                rows.stream()
                        .map(row -> cells.stream().map(cell -> cell.apply(row)).toList())
                        .toList());
    }

    private Columns<T> add(String head, Function<T, Cell> cell) {
        heads.add(head);
        cells.add(cell);
        return this;
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
