package de.ozglotse.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.report.Figures.Course;
import de.ozglotse.report.Figures.Foretold;
import de.ozglotse.report.Figures.Measured;
import de.ozglotse.report.Figures.Objective;
import de.ozglotse.report.Figures.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A report has two pages, also at the end of a quarter in which much has happened. */
@ApplicationTest
@Transactional
class ReportLengthTests {

    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);
    private static final LocalDate LATE = LocalDate.of(2023, 3, 28);
    private static final List<String> TOWNS = List.of("08417002", "08417008", "08417010", "08417013", "08417014");
    private static final String DECISION =
            "KR 2 „Ein Erstgespräch zwischen den Städten und Gemeinden und der eGov-Koordinatorin hat stattgefunden“: ";

    @Autowired
    private Reports reports;

    @Autowired
    private ReportPdf pdf;

    @Test
    void isNotMoreThanTwoPages(@Autowired TestClock clock, @Autowired DemoCounty county) throws Exception {
        clock.set(TestClock.START);
        county.prepare("08417014");
        Draft draft = reports.draft(new Order(LocalDate.of(2023, 3, 1), clock.instant(), Audience.GREMIUM))
                .orElseThrow();
        ReportTexts texts = new ReportTexts(
                "Verwaltungs- und Finanzausschuss",
                LocalDate.of(2023, 4, 17),
                "Der Ausschuss nimmt den Bericht zur Kenntnis.",
                (DECISION + "Bis zum Quartalsende werden voraussichtlich 15 bis 21 von 25 erreicht. Wie weiter?\n")
                                .repeat(2)
                        + (DECISION + "Ampel und Einschätzung weichen voneinander ab.\n").repeat(2)
                        + "Hechingen (nicht begleitet): Soll die Kommune weiter mitzählen?",
                "");
        ReportLine line = new ReportLine(
                1,
                "2023-Q1",
                1,
                Audience.GREMIUM,
                LATE,
                clock.instant(),
                "1",
                draft.fingerprint(),
                clock.instant(),
                "");

        byte[] written = pdf.write(
                new FrozenReport(line, busy(draft.figures()), draft.wording().with(texts), true));

        try (PDDocument document = Loader.loadPDF(written)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Woche für Woche 01.01. 08.01.", "26.03. 28.03. 31.03.", "Verlauf 2: Plan");
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    private static Figures busy(Figures figures) {
        List<String> facts = figures.grid().facts();
        return new Figures(
                figures.quarter(),
                LATE,
                figures.knownAt(),
                25,
                new Figures.Base(1L, LocalDate.of(2023, 2, 28), figures.knownAt()),
                figures.objectives().stream().map(ReportLengthTests::busy).toList(),
                facts.stream()
                        .limit(6)
                        .map(fact -> new Figures.Risen(fact, 5, 1, TOWNS))
                        .toList(),
                List.of(new Figures.Fallen(facts.get(0), TOWNS.get(0), LATE)),
                List.of(new Figures.Still(TOWNS.get(1), 40), new Figures.Still(TOWNS.get(2), 31)),
                2,
                List.of(new Figures.Scope(Figures.Scope.Kind.BEENDET, TOWNS.get(3), LATE)),
                List.of(),
                List.of(new Figures.Erratum(
                        "2023-Q1-DD-O1-KR1",
                        1,
                        "Alle Städte und Gemeinden im Zollernalbkreis haben ein Behördenkonto.",
                        BigDecimal.ONE,
                        BigDecimal.TEN)),
                figures.grid());
    }

    private static Objective busy(Objective objective) {
        return new Objective(
                objective.handlungsfeld(),
                objective.title(),
                "VERALTET",
                objective.keyResults().stream().map(ReportLengthTests::busy).toList());
    }

    /** With the longest reason, and where municipalities are counted with a course through all weeks. */
    private static Measured busy(Measured keyResult) {
        boolean drawn = keyResult.course() != null;
        return new Measured(
                keyResult.code(),
                keyResult.number(),
                keyResult.title(),
                keyResult.counted(),
                keyResult.value(),
                keyResult.target(),
                keyResult.plan(),
                keyResult.met(),
                "GELB",
                "PROGNOSE_ZU_NIEDRIG",
                "GEFAEHRDET",
                false,
                BigDecimal.ZERO,
                drawn ? new Foretold(15, 21, 25, 0) : null,
                drawn ? course() : null);
    }

    private static Course course() {
        return new Course(
                IntStream.range(0, 13)
                        .mapToObj(week -> new Point(BEGIN.plusWeeks(week), BigDecimal.valueOf(week)))
                        .toList(),
                List.of(
                        new Point(BEGIN, BigDecimal.ZERO),
                        new Point(LocalDate.of(2023, 3, 31), BigDecimal.valueOf(25))));
    }
}
