package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.begleitung.Ending;
import de.ozglotse.office.PdfUa;
import de.ozglotse.okr.CheckIns;
import de.ozglotse.okr.Commitment;
import de.ozglotse.okr.KeyResultDesk;
import de.ozglotse.okr.ObjectiveDesk;
import de.ozglotse.report.Audience;
import de.ozglotse.report.Draft;
import de.ozglotse.report.Figures;
import de.ozglotse.report.FrozenReport;
import de.ozglotse.report.Order;
import de.ozglotse.report.Recount;
import de.ozglotse.report.ReportLine;
import de.ozglotse.report.ReportTexts;
import de.ozglotse.report.Reports;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepCorrections;
import de.ozglotse.tasklist.StepCorrections.Correction;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened.Kind;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reports: what they say, that they stay as they are, and that they can be made again. */
@ApplicationTest
@Transactional
class ReportTests {

    private static final String LESSONS = "2023-Q1-DK-O1-KR2";

    @Autowired
    private Reports reports;

    @Autowired
    private StepCorrections corrections;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TestClock clock;

    @Autowired
    private DemoCounty county;

    private StepId proof;

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
        proof = prove("08417014");
    }

    @Test
    void saysWhatHasRisenAndFallenSinceTheReportBefore() {
        freeze();
        clock.advance(Duration.ofDays(7));
        prove("08417010");
        reopen(proof, Kind.WIDERRUF, Optional.of(LocalDate.of(2023, 3, 6)));

        Figures figures = draft().figures();

        assertThat(figures.base().day()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(figures.risen())
                .extracting(Figures.Risen::fact, Figures.Risen::cases)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "behoerdenkonto-nachgewiesen", java.util.List.of("08417010")));
        assertThat(figures.fallen())
                .contains(new Figures.Fallen("behoerdenkonto-nachgewiesen", "08417014", LocalDate.of(2023, 3, 6)));
        assertThat(figures.keyResults().filter(each -> each.number() == 1).findFirst())
                .get()
                .satisfies(konto -> assertThat(konto.risen()).isEqualByComparingTo("0"));
    }

    @Test
    void namesAMistakeAsErratumOfTheReportBefore() {
        freeze();
        clock.advance(Duration.ofDays(7));
        reopen(proof, Kind.KORREKTUR, Optional.empty());

        Figures figures = draft().figures();

        assertThat(figures.fallen()).contains(new Figures.Fallen("behoerdenkonto-nachgewiesen", "08417014", null));
        assertThat(figures.errata()).singleElement().satisfies(erratum -> {
            assertThat(erratum.reported()).isEqualByComparingTo("1");
            assertThat(erratum.known()).isEqualByComparingTo("0");
        });
    }

    @Test
    void comesOutTheSameWhateverIsCorrectedLater(@Autowired Begleitungen begleitungen) {
        ReportLine line = freeze();
        clock.advance(Duration.ofDays(7));
        prove("08417010");
        reopen(proof, Kind.KORREKTUR, Optional.empty());
        begleitungen.end(
                Town.of("08417010", answers, work).caseKey(),
                new Begleitungen.Request(
                        Ending.Kind.ZUSAMMENGESCHLOSSEN,
                        "Eingliederung",
                        Optional.empty(),
                        Optional.of("Albstadt"),
                        Optional.of(LocalDate.of(2023, 3, 1))),
                Town.COORDINATOR.actor());
        entities.flush();

        Recount recount = reports.recount(read(line));

        assertThat(recount.isIdentical()).isTrue();
        assertThat(recount.again()).isEqualTo(line.fingerprint());
        assertThat(recount.today().anyDifference()).isTrue();
        assertThat(read(line).figures().municipalities()).isEqualTo(25);
    }

    @Test
    void comesOutTheSameWhateverIsSettledLater(
            @Autowired KeyResultDesk keyResults, @Autowired ObjectiveDesk objectives, @Autowired CheckIns checkIns) {
        Actor deniz = Actor.user("Deniz Aydın");
        say(checkIns, "check-in-1", 2, deniz);
        ReportLine line = freeze();
        clock.advance(Duration.ofDays(7));
        Optional<LocalDate> since = Optional.of(LocalDate.of(2023, 2, 20));
        keyResults.adjust(LESSONS, "Zwölf Lektionen", Optional.of(new BigDecimal("12")), "Mehr Bedarf", since, deniz);
        keyResults.settle(
                LESSONS,
                Commitment.AMBITIONIERT,
                "Petra Maier",
                Optional.of(LocalDate.of(2023, 3, 24)),
                new TreeMap<>(Map.of(LocalDate.of(2023, 2, 28), BigDecimal.ONE)),
                "Mehr Zeit",
                since,
                deniz);
        objectives.adjust("2023-Q1-DK-O1", "Wir lernen gern.", "Kürzer", deniz);
        say(checkIns, "check-in-2", 9, deniz);

        Recount recount = reports.recount(read(line));

        assertThat(recount.isIdentical()).isTrue();
        assertThat(recount.again()).isEqualTo(line.fingerprint());
        assertThat(recount.today().anyDifference()).isTrue();
    }

    @Test
    void isWrittenAsPdfThatPassesTheValidator() throws Exception {
        FrozenReport report = read(freeze());

        byte[] pdf = reports.pdf(report.line());

        assertThat(PdfUa.problems(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(figures(document.getDocumentCatalog().getStructureTreeRoot()))
                    .anySatisfy(text -> assertThat(text).contains("Linienbild: 1 am 01.03.2023, geplant", "Ziel 25"));
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Sitzungsvorlage 2023-Q1/1");
            assertThat(document.getDocumentInformation().getSubject()).contains("2023");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Beschlussvorschlag", "1 von 25", "Dautmergen", "Seite 1 von 2")
                    .containsPattern("Woche für Woche 01.01. .* 26.02. 01.03. 31.03.")
                    .containsPattern("Verlauf 1: Stand 0 .* 1 –")
                    .containsPattern("Verlauf 1: Plan 0 1 3 .* 16 25")
                    .contains("Landratsamt Zollernalbkreis – Amt für Digitalisierung")
                    .contains("Prüfzahl der Angaben: " + report.line().mark())
                    .doesNotContain("Vogel", "Maurer");
        }
    }

    @Test
    void freezesOnlyWhatWasLookedAt() {
        Draft seen = draft();
        prove("08417010");

        assertThatThrownBy(() -> reports.freeze(seen.order(), seen.wording().texts(), seen.fingerprint()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void cannotBeChangedNorDeleted(@Autowired JdbcClient jdbc) {
        freeze();

        assertThatThrownBy(() -> jdbc.sql("update report set texts = '{}'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void knowsWhetherSomebodyHasChangedItsFigures() {
        FrozenReport report = read(freeze());
        FrozenReport forged = new FrozenReport(report.line(), report.figures(), report.wording(), false);

        assertThat(reports.recount(report).isIdentical()).isTrue();
        assertThat(reports.recount(forged).isIdentical()).isFalse();
    }

    @Test
    void proposesWhatNeedsADecision() {
        clock.advance(Duration.ofDays(30));

        assertThat(draft().wording().texts().decisions()).contains("ohne Bewegung");
    }

    /** For the week of the first report, whenever it is said. */
    private static void say(CheckIns checkIns, String step, long lessons, Actor by) {
        Map<String, Object> said = new HashMap<>();
        Map.of("einschaetzung", "IM_PLAN", "hindernis", "KEINES", "naechsterSchritt", "Weiter", "wert", lessons)
                .forEach((field, answer) -> said.put(FormSource.fieldId(field, LESSONS), answer));
        checkIns.record(new CheckIns.Given("2023-Q1", "DK", "2023-W09", new StepId(step), by), said);
    }

    /** @return the alternative texts of the figures */
    private static List<String> figures(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(
                        Stream.ofNullable(
                                element.getStructureType().equals("Figure") ? element.getAlternateDescription() : null),
                        figures(element).stream()))
                .toList();
    }

    private FrozenReport read(ReportLine line) {
        return reports.get(line.quarter(), line.place());
    }

    private Draft draft() {
        entities.flush();
        Instant now = clock.instant();
        return reports.draft(new Order(CountyTime.dayOf(now), now, Audience.GREMIUM))
                .orElseThrow();
    }

    private ReportLine freeze() {
        Draft draft = draft();
        ReportTexts proposed = draft.wording().texts();
        return reports.freeze(draft.order(), proposed, draft.fingerprint());
    }

    private StepId prove(String ags) {
        county.prepare(ags);
        Town town = Town.of(ags, answers, work);
        town.reachTestMessage();
        return town.proveAccount();
    }

    private void reopen(StepId step, Kind kind, Optional<LocalDate> since) {
        entities.flush();
        String stamp = corrections.plan(step).stamp();
        corrections.reopen(step, new Correction(kind, since, "Das Konto wurde gelöscht.", stamp), Town.COORDINATOR);
        entities.flush();
    }
}
