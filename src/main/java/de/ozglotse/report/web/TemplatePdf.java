package de.ozglotse.report.web;

import de.ozglotse.office.AccessiblePdf;
import de.ozglotse.report.FrozenReport;
import de.ozglotse.report.ReportPdf;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the same document that the page shows as PDF/UA. */
@Component
class TemplatePdf implements ReportPdf {

    private final ITemplateEngine templates;

    TemplatePdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public byte[] write(FrozenReport report) {
        Context context = new Context(Locale.GERMANY);
        context.setVariable("report", ReportView.of(report));
        // where a word may be broken is for browsers: here each of these places would show a hyphen
        String page = templates.process("report/pdf", context).replace("\u00AD", "");
        return AccessiblePdf.write(page, "print/report.css", List.of());
    }
}
