package de.ozglotse.requirements.web;

import de.ozglotse.requirements.Katalog.Item;
import de.ozglotse.requirements.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the Anforderungskatalog as a table that spreadsheet programs open. */
@Component
class KatalogTable {

    /** spreadsheet programs know by it that the text is UTF-8 */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> COLUMNS = List.of(
            AnforderungForm.CHAPTER,
            AnforderungForm.TEXT,
            AnforderungForm.BINDING,
            AnforderungForm.SOURCE,
            AnforderungForm.SOURCE_NOTE,
            AnforderungForm.COVERAGE,
            AnforderungForm.QUESTION,
            AnforderungForm.OWNER);

    private final MessageSource messages;

    KatalogTable(MessageSource messages) {
        this.messages = messages;
    }

    String csv(List<Item> items) {
        Stream<String> head = Stream.of(line(COLUMNS.stream().map(column -> message("requirements.field." + column))));
        Stream<String> body = items.stream().map(item -> line(cells(item.wording())));
        return Stream.concat(head, body).collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    private Stream<String> cells(Wording wording) {
        return Stream.of(
                wording.chapter() + " " + message("requirements.chapter." + wording.chapter()),
                wording.text(),
                message("requirements.verbindlichkeit." + wording.verbindlichkeit()),
                message("requirements.quelle." + wording.quelle()),
                wording.source(),
                message("requirements.abdeckung." + wording.abdeckung()),
                wording.question(),
                wording.owner());
    }

    private static String line(Stream<String> cells) {
        return cells.map(KatalogTable::cell).collect(Collectors.joining(";"));
    }

    /** What begins like a formula must not become one in a spreadsheet. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
