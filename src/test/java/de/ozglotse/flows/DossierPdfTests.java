package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.notes.CaseFiles;
import de.ozglotse.notes.NoteText;
import de.ozglotse.notes.Notes;
import de.ozglotse.notes.Place;
import de.ozglotse.notes.SampleFiles;
import de.ozglotse.office.PdfUa;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The dossier of a municipality as one PDF. */
@ApplicationTest
@Transactional
class DossierPdfTests {

    private static final CaseKey BITZ = CaseKey.of(new Ags("08417010"));

    @Autowired
    private Towns towns;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare(BITZ.value());
    }

    @Test
    void holdsWhatIsKnownAndTheFilesThemselves(@Autowired Notes notes, @Autowired CaseFiles files) throws Exception {
        notes.write(
                Place.of(BITZ),
                new NoteText(
                        NoteText.Kind.ANRUF,
                        Optional.of("Zoë Łódź"),
                        TestClock.START,
                        "Größe <b>& Maß</b>\n„Zweite“ Zeile"),
                "koordination");
        files.add(Place.of(BITZ), "Antrag.pdf", SampleFiles.pdf());

        MvcTestResult answer = export("koordination");

        assertThat(answer).hasStatusOk().headers().hasValue("Content-Type", "application/pdf");
        try (PDDocument pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Gemeinde-Dossier Bitz", "Telefonnotiz: Gespräch mit Zoë Łódź", "Größe <b>& Maß</b>")
                    .contains("Ansprechperson benannt", "Antrag.pdf (PDF, 1 KB), hinzugefügt von", "Seite 1 von ")
                    .contains("SHA-256: " + sha256(SampleFiles.pdf()));
            var attached =
                    pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(attached).containsOnlyKeys("1 Antrag.pdf");
            PDComplexFileSpecification file = attached.get("1 Antrag.pdf");
            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(SampleFiles.pdf());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
        }
        assertThat(PdfUa.problems(answer.getResponse().getContentAsByteArray())).isEmpty();
    }

    @Test
    void holdsAnswersLettersAndFacts(@Autowired EntityManager entities, @Autowired JdbcClient jdbc) throws Exception {
        Town town = towns.of(BITZ.value());
        town.reachTestMessage();
        town.proveAccount();
        entities.flush();
        jdbc.sql("update outbox_mail set status = 'SENT', sent_at = created_at").update();

        String text = text(export("koordination"));

        assertThat(text)
                .contains("Was festgestellt ist", "Behördenkonto nachgewiesen", "01.03.2023")
                .contains("Antworten und erledigte Aufgaben", "über den Link")
                .contains(
                        "E-Mails an das Rathaus",
                        "Gesendet, 01.03.2023",
                        "Die Links in den E-Mails sind unkenntlich gemacht.");
        assertThat(text).contains("/r/•••").doesNotContainPattern("/r/[A-Za-z0-9_-]{10}");
    }

    @Test
    void isTakenByTheCoordinationOnly() {
        assertThat(export("leitung")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static String text(MvcTestResult answer) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String sha256(byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private MvcTestResult export(String username) {
        return mvc.post()
                .uri("/gemeinden/08417010/dossier")
                .with(csrf())
                .with(user(users.loadUserByUsername(username)))
                .exchange();
    }
}
