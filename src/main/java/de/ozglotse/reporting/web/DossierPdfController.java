package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.notes.CaseFile;
import de.ozglotse.notes.CaseFiles;
import de.ozglotse.office.AccessiblePdf;
import de.ozglotse.office.AccessiblePdf.Attached;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.WorkOverview;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Gives out everything about one municipality as one PDF: what is known, what happened, the files themselves. */
@Controller
class DossierPdfController {

    private static final int FILES = 1000;

    private final Municipalities municipalities;
    private final Contacts contacts;
    private final WorkOverview work;
    private final Matrices matrices;
    private final Dossier dossier;
    private final DossierEvidence evidence;
    private final Timeline timeline;
    private final CaseFiles files;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final ITemplateEngine templates;
    private final Clock clock;

    DossierPdfController(
            Municipalities municipalities,
            Contacts contacts,
            WorkOverview work,
            Matrices matrices,
            Dossier dossier,
            DossierEvidence evidence,
            Timeline timeline,
            CaseFiles files,
            AuditTrail audit,
            CurrentUser user,
            ITemplateEngine templates,
            Clock clock) {
        this.municipalities = municipalities;
        this.contacts = contacts;
        this.work = work;
        this.matrices = matrices;
        this.dossier = dossier;
        this.evidence = evidence;
        this.timeline = timeline;
        this.files = files;
        this.audit = audit;
        this.user = user;
        this.templates = templates;
        this.clock = clock;
    }

    @PostMapping("/gemeinden/{ags:[0-9]{8}}/dossier")
    ResponseEntity<byte[]> pdf(@PathVariable Ags ags) {
        Municipality municipality =
                municipalities.find(ags).orElseThrow(() -> new NotFound("No municipality has this AGS"));
        CaseKey caseKey = CaseKey.of(ags);
        List<CaseFile> kept = files.of(caseKey, FILES);
        String page = templates.process("reporting/dossier-pdf", context(municipality, caseKey, kept));
        byte[] pdf = AccessiblePdf.write(
                page,
                "print/dossier.css",
                kept.stream()
                        .map(file -> new Attached(file.name(), file.type().mediaType(), files.content(file.id())))
                        .toList());
        audit.record(user.actor(), "dossier.exported", caseKey);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dossier-" + ags + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private Context context(Municipality municipality, CaseKey caseKey, List<CaseFile> kept) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        Context context = new Context(Locale.GERMANY);
        context.setVariable("municipality", municipality);
        context.setVariable("at", clock.instant().atZone(CountyTime.ZONE));
        context.setVariable("by", user.actor().name());
        context.setVariable("contacts", contacts.acting(municipality.ags()));
        context.setVariable(
                "row",
                matrices.of(Set.of(caseKey)).row(municipality.ags().value()).orElseThrow());
        context.setVariable(
                "steps",
                work.of(caseKey).stream().map(step -> StepLine.of(step, today)).toList());
        context.setVariable("leistungen", dossier.leistungen(caseKey));
        context.setVariable("files", kept);
        context.setVariable("timeline", timeline.log(caseKey));
        evidence.fill(context, caseKey);
        return context;
    }
}
