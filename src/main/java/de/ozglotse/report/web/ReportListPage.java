package de.ozglotse.report.web;

import de.ozglotse.report.LiveLinks;
import de.ozglotse.report.Reports;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FieldProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the list of the reports together, with the links of committees for those who give them out. */
@Component
class ReportListPage {

    private final Reports reports;
    private final LiveLinks links;
    private final Clock clock;

    ReportListPage(Reports reports, LiveLinks links, Clock clock) {
        this.reports = reports;
        this.links = links;
        this.clock = clock;
    }

    String show(boolean maker, Model model) {
        return show(maker, LiveLinkForm.empty(today()), List.of(), model);
    }

    String show(boolean maker, LiveLinkForm form, List<FieldProblem> errors, Model model) {
        model.addAttribute("reports", reports.all());
        model.addAttribute("maker", maker);
        model.addAttribute("today", today());
        model.addAttribute(
                "links",
                maker
                        ? links.all().stream()
                                .map(link -> LinkLine.of(link, clock.instant()))
                                .toList()
                        : List.of());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "problems", errors.stream().collect(Collectors.toMap(FieldProblem::fieldId, FieldProblem::text)));
        return "report/list";
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }
}
