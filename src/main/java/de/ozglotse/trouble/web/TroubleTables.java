package de.ozglotse.trouble.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.trouble.StuckWork;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives what the application could not do by itself as a table, all of it. */
@Controller
class TroubleTables {

    private final StuckWork work;
    private final Municipalities municipalities;
    private final MessageSource messages;
    private final Clock clock;

    TroubleTables(StuckWork work, Municipalities municipalities, MessageSource messages, Clock clock) {
        this.work = work;
        this.municipalities = municipalities;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/verwaltung/stoerungen.{format:csv|xlsx}")
    Table troubles() {
        Map<String, String> places = municipalities.all().stream()
                .collect(Collectors.toMap(each -> each.ags().value(), Municipality::name));
        return new Columns<TroubleRow>(messages)
                .text("trouble.column.step", row -> row.step() == null ? message("trouble.unknown") : row.step())
                .text("trouble.column.place", row -> row.county() ? message("trouble.county") : row.place())
                .word(
                        "trouble.column.reason",
                        row -> "trouble.reason." + row.trouble().cause().reason())
                .number("trouble.column.attempts", row -> row.trouble().attempts())
                .time("trouble.export.first", row -> row.trouble().firstFailed())
                .time("trouble.export.last", row -> row.trouble().lastFailed())
                .word("trouble.column.stage", row -> "trouble.stage." + row.stage())
                .time("trouble.export.next", row -> row.trouble().nextAttempt().orElse(null))
                .table(
                        message("trouble.title"),
                        work.all().stream()
                                .map(trouble -> TroubleRow.of(trouble, places, clock.instant()))
                                .toList());
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
