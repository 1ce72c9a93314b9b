package de.ozglotse.okr.web;

import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.okr.CheckIns.LatestCheckIn;
import de.ozglotse.okr.KeyResultNames;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResultState;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.Massnahme;
import de.ozglotse.okr.MassnahmenBook;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterBook;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the quarters, the key results of one with their light and its rule, and the Maßnahmen as tables. */
@Controller
class QuarterTables {

    private final QuarterBook book;
    private final KeyResults keyResults;
    private final KeyResultNames names;
    private final MassnahmenBook massnahmen;
    private final MessageSource messages;

    QuarterTables(
            QuarterBook book,
            KeyResults keyResults,
            KeyResultNames names,
            MassnahmenBook massnahmen,
            MessageSource messages) {
        this.book = book;
        this.keyResults = keyResults;
        this.names = names;
        this.massnahmen = massnahmen;
        this.messages = messages;
    }

    @GetMapping("/quartale.{format:csv|xlsx}")
    Table quarters() {
        return new Columns<QuarterBook.Entry>(messages)
                .text("okr.quarter", entry -> entry.quarter().label())
                .day("okr.field.beginn", entry -> entry.quarter().start())
                .day("okr.field.ende", entry -> entry.quarter().end())
                .word("okr.phase", entry -> "okr.phase." + entry.phase())
                .table(message("okr.quarters"), book.all());
    }

    @GetMapping("/quartale/{id:\\d{4}-Q[1-4]}.{format:csv|xlsx}")
    Table keyResults(@PathVariable String id, AsOf asOf) {
        QuarterBook.Entry entry = book.get(id);
        List<Line> lines = book.state(id, Sight.of(asOf)).stream()
                .flatMap(state -> state.objectives().stream()
                        .flatMap(objective ->
                                objective.keyResults().stream().map(each -> Line.of(state, objective, each))))
                .toList();
        return columns().table(entry.quarter().label(), lines);
    }

    private Columns<Line> columns() {
        return new Columns<Line>(messages)
                .text("okr.export.code", line -> line.progress().code())
                .text("okr.field.handlungsfeld", line -> line.objective().handlungsfeld())
                .text("okr.field.objective", line -> line.objective().title())
                .text("okr.field.krTitel", line -> line.progress().title())
                .number("okr.kr.state", line -> line.progress().value())
                .number("okr.field.krZielwert", Line::target)
                .yesNo("okr.export.met", line -> line.progress().met())
                .word("okr.light", line -> "okr.light." + line.state().light().colour())
                .word(
                        "okr.export.rule",
                        line -> "okr.light.reason." + line.state().light().reason())
                .word("okr.export.said", Line::said)
                .word(
                        "okr.field.verbindlichkeit",
                        line -> "okr.commitment." + line.state().commitment())
                .day("okr.field.faelligAm", line -> line.state().due())
                .text("okr.field.verantwortlich", line -> line.state().person())
                .day(
                        "okr.export.check-in",
                        line -> line.checkIn().map(LatestCheckIn::on).orElse(null))
                .text(
                        "okr.export.next",
                        line -> line.checkIn().map(LatestCheckIn::nextStep).orElse(null));
    }

    @GetMapping("/massnahmen.{format:csv|xlsx}")
    Table massnahmen(AsOf asOf) {
        String quarter = keyResults.quarter().map(QuarterView::id).orElse("");
        Map<String, KeyResultNames.Name> named = names.ofQuarter(quarter, Sight.of(asOf)).stream()
                .collect(Collectors.toMap(KeyResultNames.Name::code, Function.identity()));
        return new Columns<Massnahme>(messages)
                .text("okr.export.code", Massnahme::keyResult)
                .text("okr.field.krTitel", one -> named.get(one.keyResult()).title())
                .text("okr.field.massnahme", one -> one.plan().title())
                .text("okr.field.verantwortlich", one -> one.plan().person())
                .text("okr.field.projektteam", one -> one.plan().team())
                .day("okr.field.beginn", one -> one.plan().from())
                .day("okr.field.ende", one -> one.plan().until())
                .word("okr.massnahme.status", one -> "okr.massnahme.status." + one.status())
                .text("okr.field.ergebnis", Massnahme::outcome)
                .table(message("okr.massnahmen"), massnahmen.ofQuarter(quarter, asOf.until()));
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }

    /** A key result with its objective and its state. */
    private record Line(
            ObjectiveProgress objective,
            KeyResultProgress progress,
            KeyResultState state,
            Optional<LatestCheckIn> checkIn) {

        static Line of(QuarterState state, ObjectiveProgress objective, KeyResultProgress progress) {
            return new Line(
                    objective,
                    progress,
                    state.states().get(progress.code()),
                    Optional.ofNullable(state.checkIns().get(progress.code())));
        }

        Number target() {
            return progress.targetOpen() ? null : progress.target();
        }

        String said() {
            return state.said()
                    .map(assessment -> "okr.assessment." + assessment)
                    .orElse(null);
        }
    }
}
