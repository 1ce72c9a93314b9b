package de.ozglotse.municipality;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The report of an import as lines of German text, for the log. */
@Component
class ReportText {

    private final MessageSource messages;

    ReportText(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(ImportReport report) {
        return Stream.of(
                        Stream.of(text("municipality.report.log.title", report.fileName(), report.changes())),
                        report.counts().stream().map(this::of),
                        Stream.of(text("municipality.report.log.refused", report.refused())),
                        report.refusedLines().stream().map(this::of))
                .flatMap(lines -> lines)
                .toList();
    }

    private String of(ImportReport.Count count) {
        return text(
                "municipality.report.log.count",
                text("municipality.record." + count.kind()),
                count.read(),
                count.taken(),
                count.changed(),
                count.unchanged(),
                count.skipped());
    }

    private String of(RefusedLine line) {
        return text(
                "municipality.report.log.line",
                line.number(),
                text("municipality.refusal." + line.reason(), line.detail()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
