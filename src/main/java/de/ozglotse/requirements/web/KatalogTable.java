package de.ozglotse.requirements.web;

import de.ozglotse.office.Cell;
import de.ozglotse.office.Table;
import de.ozglotse.requirements.Katalog.Item;
import de.ozglotse.requirements.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the Anforderungskatalog as a table. */
@Component
class KatalogTable {

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

    Table of(List<Item> items) {
        return new Table(
                message("requirements.title"),
                COLUMNS.stream()
                        .map(column -> message("requirements.field." + column))
                        .toList(),
                items.stream().map(item -> cells(item.wording())).toList());
    }

    private List<Cell> cells(Wording wording) {
        return Stream.of(
                        wording.chapter() + " " + message("requirements.chapter." + wording.chapter()),
                        wording.text(),
                        message("requirements.verbindlichkeit." + wording.verbindlichkeit()),
                        message("requirements.quelle." + wording.quelle()),
                        wording.source(),
                        message("requirements.abdeckung." + wording.abdeckung()),
                        wording.question(),
                        wording.owner())
                .map(Cell::of)
                .toList();
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
