package de.ozglotse.report.web;

import de.ozglotse.report.FrozenReport;
import de.ozglotse.report.LiveLinks;
import de.ozglotse.report.Reports;
import de.ozglotse.shared.CountyTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the reports, lets two of them be compared, and shows the links of committees to those who give them out. */
@Controller
class ReportListController {

    private final Reports reports;
    private final LiveLinks links;
    private final Clock clock;

    ReportListController(Reports reports, LiveLinks links, Clock clock) {
        this.reports = reports;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/berichte")
    String list(Model model, HttpServletRequest request) {
        boolean maker = Makers.isOne(request);
        model.addAttribute("reports", reports.all());
        model.addAttribute("maker", maker);
        model.addAttribute("today", CountyTime.dayOf(clock.instant()));
        model.addAttribute(
                "links",
                maker
                        ? links.all().stream()
                                .map(link -> LinkLine.of(link, clock.instant()))
                                .toList()
                        : List.of());
        return "report/list";
    }

    @GetMapping("/berichte/vergleich")
    String compare(@RequestParam String alt, @RequestParam String neu, Model model) {
        FrozenReport older = ReportPath.of(alt).find(reports);
        FrozenReport newer = ReportPath.of(neu).find(reports);
        model.addAttribute("older", ReportView.of(older));
        model.addAttribute("newer", ReportView.of(newer));
        model.addAttribute("comparison", reports.compare(older, newer));
        return "report/compare";
    }
}
