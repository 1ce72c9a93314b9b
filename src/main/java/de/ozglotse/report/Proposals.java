package de.ozglotse.report;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.begleitung.Ending;
import de.ozglotse.okr.Assessment;
import de.ozglotse.report.Figures.Measured;
import de.ozglotse.reporting.Stillness;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkByKreis;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Proposes the texts of a report: what needs a decision as far as the application knows. People have the last word. */
@Component
class Proposals {

    private static final String DECIDING_GROUP = "lenkungsgruppe";

    /** below this chance, in percent, a target will probably be missed */
    private static final int UNLIKELY = 50;

    private static final int MOST_NAMES = 10;

    private final WorkByKreis work;
    private final Begleitungen begleitungen;
    private final MessageSource messages;

    Proposals(WorkByKreis work, Begleitungen begleitungen, MessageSource messages) {
        this.work = work;
        this.begleitungen = begleitungen;
        this.messages = messages;
    }

    ReportTexts texts(Audience audience, Figures figures, Map<String, String> names) {
        String decisions = Stream.of(
                        figures.keyResults().flatMap(this::aboutKeyResult),
                        aboutStill(figures, names),
                        aboutEndings(names),
                        aboutTasks(names))
                .flatMap(lines -> lines)
                .distinct()
                .collect(Collectors.joining("\n"));
        return new ReportTexts(
                get("report.committee." + audience), null, get("report.resolution." + audience), decisions, "");
    }

    private Stream<String> aboutKeyResult(Measured keyResult) {
        String title = get("report.proposal.key-result", String.valueOf(keyResult.number()), keyResult.topic());
        Stream<String> unlikely = Stream.ofNullable(keyResult.foretold())
                .filter(foretold -> foretold.probability() < UNLIKELY && !keyResult.met())
                .map(foretold -> get(
                        "report.proposal.unlikely",
                        title,
                        foretold.from(),
                        foretold.to(),
                        foretold.total(),
                        foretold.probability()));
        Stream<String> critical = Stream.ofNullable(keyResult.said())
                .filter(Assessment.KRITISCH.name()::equals)
                .map(said -> get("report.proposal.critical", title));
        Stream<String> torn =
                keyResult.disagreement() ? Stream.of(get("report.proposal.disagreement", title)) : Stream.empty();
        return Stream.of(unlikely, critical, torn).flatMap(lines -> lines);
    }

    private Stream<String> aboutStill(Figures figures, Map<String, String> names) {
        if (figures.stillCount() == 0) {
            return Stream.empty();
        }
        List<String> first = figures.still().stream()
                .limit(MOST_NAMES)
                .map(still -> names.getOrDefault(still.caseKey(), still.caseKey()))
                .toList();
        int more = figures.stillCount() - first.size();
        return Stream.of(get(
                more == 0 ? "report.proposal.still" : "report.proposal.still.more",
                figures.stillCount(),
                Stillness.AFTER_DAYS,
                String.join(", ", first),
                more));
    }

    private Stream<String> aboutEndings(Map<String, String> names) {
        return begleitungen.ended().entrySet().stream()
                .filter(ended -> ended.getValue().kind() != Ending.Kind.ZUSAMMENGESCHLOSSEN)
                .map(ended -> get(
                        "report.proposal.ended",
                        name(ended.getKey(), names),
                        get("begleitung.remark." + ended.getValue().kind())))
                .sorted();
    }

    private Stream<String> aboutTasks(Map<String, String> names) {
        return work.ofGroup(DECIDING_GROUP, MOST_NAMES).stream()
                .map(step -> step.caseKey().isMunicipality()
                        ? get("report.proposal.task", step.label(), name(step.caseKey(), names))
                        : step.label());
    }

    private static String name(CaseKey caseKey, Map<String, String> names) {
        return names.getOrDefault(caseKey.value(), caseKey.value());
    }

    private String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
