package de.ozglotse.report.web;

import de.ozglotse.office.AccessiblePdf;
import de.ozglotse.report.FrozenReport;
import de.ozglotse.report.ReportPdf;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the same document that the page shows as PDF/UA. */
@Component
class TemplatePdf implements ReportPdf {

    private final ITemplateEngine templates;
    private final MessageSource messages;

    TemplatePdf(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    @Override
    public byte[] write(FrozenReport report) {
        Context context = new Context(Locale.GERMANY);
        context.setVariable("report", ReportView.of(report));
        context.setVariable("pdf", true);
        // where a word may be broken is for browsers: here each of these places would show a hyphen
        String page = templates.process("report/pdf", context).replace("\u00AD", "");
        return AccessiblePdf.write(page, "print/report.css", foot(), List.of());
    }

    /** Named as on every page. */
    private String foot() {
        return messages.getMessage("shared.layout.county", null, Locale.GERMANY)
                + " – "
                + messages.getMessage("shared.public.office", null, Locale.GERMANY);
    }
}
