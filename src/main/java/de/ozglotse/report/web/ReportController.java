package de.ozglotse.report.web;

import de.ozglotse.report.FrozenReport;
import de.ozglotse.report.ReportLine;
import de.ozglotse.report.Reports;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a frozen report as it was stored, its PDF, and on demand what comes out when it is made once more. */
@Controller
@RequestMapping("/berichte/{quarter:[0-9]{4}-q[1-4]}/{place:[0-9]{1,4}}")
class ReportController {

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping
    String show(@PathVariable String quarter, @PathVariable int place, Model model) {
        FrozenReport report = reports.get(quarter, place);
        model.addAttribute("report", ReportView.of(report));
        model.addAttribute("intact", report.intact());
        model.addAttribute("correction", reports.correction(report).orElse(null));
        model.addAttribute("before", reports.before(report).orElse(null));
        return "report/show";
    }

    @GetMapping("/pruefung")
    String check(@PathVariable String quarter, @PathVariable int place, Model model) {
        FrozenReport report = reports.get(quarter, place);
        model.addAttribute("report", ReportView.of(report));
        model.addAttribute("recount", reports.recount(report));
        return "report/check";
    }

    @GetMapping("/sitzungsvorlage.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String quarter, @PathVariable int place) {
        ReportLine line = reports.line(quarter, place);
        return PdfAnswer.of(line, reports.pdf(line));
    }
}
