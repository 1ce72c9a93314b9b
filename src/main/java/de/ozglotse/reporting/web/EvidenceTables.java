package de.ozglotse.reporting.web;

import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.shared.AsOf;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives what a key result counts and what it misses as one table, with the same rows as its page. */
@Controller
class EvidenceTables {

    private final EvidenceController pages;
    private final MessageSource messages;

    EvidenceTables(EvidenceController pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** With the format as a variable, the address would belong to the page. */
    @GetMapping({"/fortschritt/{code}.csv", "/fortschritt/{code}.xlsx"})
    Table evidence(@PathVariable String code, AsOf asOf) {
        Model page = new ExtendedModelMap();
        pages.evidence(code, asOf, page);
        return page.getAttribute("page") instanceof CountyEvidencePage county
                ? ofCounty(code, county)
                : ofMunicipalities(code, (EvidencePage) page.getAttribute("page"));
    }

    private Table ofMunicipalities(String code, EvidencePage page) {
        Stream<Line> counted = page.proofs().stream()
                .map(proof -> new Line(
                        proof.row(),
                        true,
                        proof.since(),
                        proof.recorded(),
                        by(proof.by(), proof.byLink()),
                        null,
                        null));
        Stream<Line> missing = page.missing().stream()
                .map(each -> new Line(each.row(), false, null, null, null, each.label(), each.state()));
        return new Columns<Line>(messages)
                .text("reporting.export.ags", line -> line.row().ags())
                .text("reporting.evidence.municipality", line -> line.row().name())
                .yesNo("reporting.export.counted", Line::counted)
                .day("reporting.evidence.since", Line::since)
                .day("reporting.evidence.recorded", Line::recorded)
                .text("reporting.evidence.witness", Line::by)
                .text("reporting.evidence.waits", Line::waits)
                .word(
                        "reporting.evidence.state",
                        line -> (line.counted() ? CellState.ERLEDIGT : line.state()).messageKey())
                .table(code, Stream.concat(counted, missing).toList());
    }

    private Table ofCounty(String code, CountyEvidencePage page) {
        return new Columns<CountyEvidencePage.Proof>(messages)
                .word("reporting.evidence.result", CountyEvidencePage.Proof::messageKey)
                .text("reporting.export.subject", CountyEvidencePage.Proof::subject)
                .day("reporting.evidence.since", CountyEvidencePage.Proof::since)
                .day("reporting.evidence.recorded", CountyEvidencePage.Proof::recorded)
                .text("reporting.evidence.witness", proof -> by(proof.by(), proof.byLink()))
                .table(code, page.proofs());
    }

    private String by(String name, boolean byLink) {
        return byLink ? messages.getMessage("reporting.evidence.by-link", new Object[] {name}, Locale.GERMANY) : name;
    }

    /** One municipality: counted since a day, or missing because it waits for something. */
    private record Line(
            MatrixRow row,
            boolean counted,
            LocalDate since,
            LocalDate recorded,
            String by,
            String waits,
            CellState state) {}
}
