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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
        if (!link.isOpenAt(clock.instant()) || published.isEmpty()) {
            return page(link, token, null);
        }
        return page(
                link,
                token,
                reports.get(published.get(0).quarter(), published.get(0).place()));
    }

    @GetMapping(REPORT)
    ModelAndView show(@PathVariable String token, @PathVariable String quarter, @PathVariable int place) {
        LiveLink link = find(token);
        return page(link, token, link.isOpenAt(clock.instant()) ? published(quarter, place) : null);
    }

    @GetMapping(REPORT + "/sitzungsvorlage.pdf")
    Object pdf(@PathVariable String token, @PathVariable String quarter, @PathVariable int place) {
        LiveLink link = find(token);
        if (!link.isOpenAt(clock.instant())) {
            return closed();
        }
        FrozenReport report = published(quarter, place);
        links.take(link, report.line());
        ResponseEntity<byte[]> answer = PdfAnswer.of(report.line(), reports.pdf(report));
        return answer;
    }

    private LiveLink find(String token) {
        return links.find(token).orElseThrow(() -> new NotFound("No link has this secret"));
    }

    private FrozenReport published(String quarter, int place) {
        FrozenReport report = reports.get(quarter, place);
        if (report.line().audience() != Audience.GREMIUM) {
            throw new NotFound("This report is not published");
        }
        return report;
    }

    private ModelAndView page(LiveLink link, String token, FrozenReport report) {
        if (!link.isOpenAt(clock.instant())) {
            return closed();
        }
        links.count(link);
        return new ModelAndView("report/live")
                .addObject("token", token)
                .addObject("until", CountyTime.dayOf(link.expiresAt()))
                .addObject("published", reports.published())
                .addObject("report", report == null ? null : ReportView.of(report))
                .addObject("recount", report == null ? null : reports.recount(report));
    }

    private static ModelAndView closed() {
        return new ModelAndView("report/closed", HttpStatus.GONE);
    }
}
