package de.ozglotse.municipality.web;

import de.ozglotse.municipality.DirectoryImport;
import de.ozglotse.municipality.ImportReport;
import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the imports of the directory as a table. */
@Controller
class ImportTables {

    private final DirectoryImport directory;
    private final MessageSource messages;

    ImportTables(DirectoryImport directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping("/verwaltung/gemeinden.{format:csv|xlsx}")
    Table imports() {
        return new Columns<ImportReport>(messages)
                .text("municipality.admin.recent.file", ImportReport::fileName)
                .time("municipality.admin.recent.at", ImportReport::importedAt)
                .text("municipality.admin.recent.by", ImportReport::importedBy)
                .day("municipality.admin.recent.as-of", ImportReport::asOf)
                .number("municipality.admin.recent.changes", ImportReport::changes)
                .number("municipality.admin.recent.refused", ImportReport::refused)
                .table(
                        messages.getMessage("municipality.admin.recent.title", null, Locale.GERMANY),
                        directory.recent());
    }
}
