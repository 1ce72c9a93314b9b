package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.shared.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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
    Table evidence(
            @PathVariable String code,
            AsOf asOf,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Model page = new ExtendedModelMap();
        pages.show(new EvidenceController.View(code, asOf, parameters, true, Reader.seesContacts(request)), page);
        return page.getAttribute("page") instanceof CountyEvidencePage county
                ? ofCounty(code, county)
                : ofMunicipalities(code, ((EvidencePage) page.getAttribute("page")).found());
    }

    Table ofMunicipalities(String name, FactEvidence.Found found) {
        Stream<Line> counted =
                found.counted().rows().stream().map(proof -> new Line(proof.municipality(), proof, null));
        Stream<Line> missing =
                found.missing().rows().stream().map(each -> new Line(each.row().municipality(), null, each));
        return new Columns<Line>(messages)
                .text("reporting.export.ags", line -> line.town().ags().value())
                .text("reporting.evidence.municipality", line -> line.town().name())
                .yesNo("reporting.export.counted", line -> line.proof() != null)
                .day(
                        "reporting.evidence.since",
                        line -> line.proof() == null ? null : line.proof().since())
                .day(
                        "reporting.evidence.recorded",
                        line -> line.proof() == null ? null : line.proof().recorded())
                .text("reporting.evidence.witness", line -> line.proof() == null ? null : by(line.proof()))
                .text(
                        "reporting.evidence.waits",
                        line -> line.waiting() == null ? null : line.waiting().label())
                .word("reporting.evidence.state", Line::stateKey)
                .table(name, Stream.concat(counted, missing).toList());
    }

    private String by(ProofLine proof) {
        return proof.by() == null
                ? messages.getMessage("reporting.timeline.way.link", null, Locale.GERMANY)
                : by(proof.by(), proof.byLink());
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

    /** One municipality: counted because of a proof, or missing because it waits for something. */
    private record Line(Municipality town, ProofLine proof, Waiting waiting) {

        String stateKey() {
            return (waiting == null ? CellState.ERLEDIGT : waiting.state()).messageKey();
        }
    }
}
