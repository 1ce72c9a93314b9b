package de.ozglotse.report.web;

import de.ozglotse.report.Audience;
import de.ozglotse.report.FrozenReport;
import de.ozglotse.report.LiveLink;
import de.ozglotse.report.LiveLinks;
import de.ozglotse.report.ReportLine;
import de.ozglotse.report.Reports;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a committee sees by its link: the reports that are published for it, and nothing else. */
@Controller
@RequestMapping("/b/{token}")
class LiveController {

    private static final String REPORT = "/{quarter:[0-9]{4}-q[1-4]}/{place:[0-9]{1,4}}";

    private final LiveLinks links;
    private final Reports reports;
    private final Clock clock;

    LiveController(LiveLinks links, Reports reports, Clock clock) {
        this.links = links;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView newest(@PathVariable String token) {
        LiveLink link = find(token);
        List<ReportLine> published = reports.published();
        return page(link, token, published, published.isEmpty() ? null : published.get(0));
    }

    @GetMapping(REPORT)
    ModelAndView show(@PathVariable String token, @PathVariable String quarter, @PathVariable int place) {
        LiveLink link = find(token);
        return link.isOpenAt(clock.instant())
                ? page(link, token, reports.published(), published(quarter, place))
                : closed();
    }

    @GetMapping(REPORT + "/sitzungsvorlage.pdf")
    Object pdf(@PathVariable String token, @PathVariable String quarter, @PathVariable int place) {
        LiveLink link = find(token);
        if (!link.isOpenAt(clock.instant())) {
            return closed();
        }
        ReportLine line = published(quarter, place);
        links.take(link, line);
        return PdfAnswer.of(line, reports.pdf(line));
    }

    private LiveLink find(String token) {
        return links.find(token).orElseThrow(() -> new NotFound("No link has this secret"));
    }

    private ReportLine published(String quarter, int place) {
        ReportLine line = reports.line(quarter, place);
        if (line.audience() != Audience.GREMIUM) {
            throw new NotFound("This report is not published");
        }
        return line;
    }

    /** @param line null if there is no report to be shown */
    private ModelAndView page(LiveLink link, String token, List<ReportLine> published, @Nullable ReportLine line) {
        if (!link.isOpenAt(clock.instant())) {
            return closed();
        }
        links.count(link);
        FrozenReport report = line == null ? null : reports.get(line.quarter(), line.place());
        return new ModelAndView("report/live")
                .addObject("token", token)
                .addObject("until", CountyTime.dayOf(link.expiresAt()))
                .addObject("published", published)
                .addObject("report", report == null ? null : ReportView.of(report))
                .addObject(
                        "correction",
                        report == null ? null : reports.correction(report).orElse(null));
    }

    private static ModelAndView closed() {
        return new ModelAndView("report/closed", HttpStatus.GONE);
    }
}
