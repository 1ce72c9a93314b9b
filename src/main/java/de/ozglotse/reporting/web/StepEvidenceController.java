package de.ozglotse.reporting.web;

import de.ozglotse.office.Table;
import de.ozglotse.okr.Sight;
import de.ozglotse.reporting.web.FactEvidence.Asked;
import de.ozglotse.reporting.web.TakenBackLines.Asking;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who is done with a step of the matrix and who is not, in all of the area that is served or in a part of it. */
@Controller
class StepEvidenceController {

    private final MatrixCatalogue catalogue;
    private final FactEvidence evidence;
    private final Areas areas;
    private final EvidenceTables tables;
    private final TakenBackLines takenBack;

    StepEvidenceController(
            MatrixCatalogue catalogue,
            FactEvidence evidence,
            Areas areas,
            EvidenceTables tables,
            TakenBackLines takenBack) {
        this.takenBack = takenBack;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.areas = areas;
        this.tables = tables;
    }

    @GetMapping("/fortschritt/schritte/{fact}")
    String step(
            @PathVariable String fact,
            AsOf asOf,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            Model model) {
        MatrixColumn column = column(fact);
        ListChoice list = new ListChoice("/fortschritt/schritte/" + fact, parameters);
        model.addAttribute("mayOpen", Reader.mayOpenTasks(request));
        model.addAttribute("column", column);
        model.addAttribute("where", areas.name(list));
        model.addAttribute("found", evidence.of(asked(column, asOf, list, false, request)));
        model.addAttribute(
                "takenBack",
                takenBack.of(List.of(column.fact()), Sight.of(asOf), new Asking(list, Reader.seesContacts(request))));
        return "reporting/evidence-step";
    }

    @GetMapping({"/fortschritt/schritte/{fact}.csv", "/fortschritt/schritte/{fact}.xlsx"})
    Table table(
            @PathVariable String fact,
            AsOf asOf,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        MatrixColumn column = column(fact);
        ListChoice list = new ListChoice("/fortschritt/schritte/" + fact, parameters);
        return tables.ofMunicipalities(column.label(), evidence.of(asked(column, asOf, list, true, request)));
    }

    private MatrixColumn column(String fact) {
        return catalogue.columns().stream()
                .filter(column -> column.fact().value().equals(fact))
                .findFirst()
                .orElseThrow(() -> new NotFound("No column shows " + fact));
    }

    private static Asked asked(
            MatrixColumn column, AsOf asOf, ListChoice list, boolean whole, HttpServletRequest request) {
        return new Asked(column.fact(), Sight.of(asOf), asOf.isPast(), whole, Reader.seesContacts(request), null, list);
    }
}
