package de.ozglotse.report.web;

import de.ozglotse.report.FrozenReport;
import de.ozglotse.report.Reports;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the reports, lets two of them be compared, and shows the links of committees to those who give them out. */
@Controller
class ReportListController {

    private final Reports reports;
    private final ReportListPage page;

    ReportListController(Reports reports, ReportListPage page) {
        this.reports = reports;
        this.page = page;
    }

    @GetMapping("/berichte")
    String list(Model model, HttpServletRequest request) {
        return page.show(Makers.isOne(request), model);
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
