package de.ozglotse.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.office.AccessiblePdf.Attached;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** PDFs that a screen reader can read, and that prove it. */
class AccessiblePdfTests {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="de"><head><title>Größe &amp; Maß</title><meta name="description" content="Beschreibung"/>
            <bookmarks><bookmark name="Überschrift" href="#eins"/><bookmark name="Zweite" href="#zwei"/></bookmarks></head>
            <body><h1 id="eins">Überschrift</h1><p>Ein Absatz mit Grosselfingen und „Zoë Łódź“, ● ▲ ■ und <b>fett</b>.</p>
            <h2 id="zwei">Zweite</h2>
            <table><caption>Tabelle</caption><thead><tr><th scope="col">Gemeinde</th><th scope="col">Zahl</th></tr></thead>
            <tbody><tr><th scope="row">Bitz</th><td>1</td></tr><tr><th scope="row">Balingen</th><td>2</td></tr></tbody></table>
            <ul><li>Erstens<ul><li>Innen</li></ul></li><li>Zweitens</li></ul><ol><li><p>Eins</p></li></ol>
            <dl><dt>Wort</dt><dd>Bedeutung</dd></dl>
            <p><a href="https://example.org/" title="Verweis">Verweis</a></p>
            </body></html>""";

    @Test
    void passesTheValidatorOfPdfUa() throws Exception {
        byte[] pdf = AccessiblePdf.write(PAGE, "print/dossier.css", List.of());

        assertThat(PdfUa.problems(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Größe & Maß");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
        }
    }

    @Test
    void numbersOfLongListsLieOnThePage() throws Exception {
        String list = "<ol>" + "<li><p>Eins</p></li>".repeat(120) + "</ol></body>";
        byte[] pdf = AccessiblePdf.write(PAGE.replace("</body>", list), "print/dossier.css", List.of());

        List<Float> starts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    starts.add(positions.get(0).getXDirAdj());
                }
            }.getText(document);
        }
        float twentyMillimetres = 20 * 72 / 25.4f;
        assertThat(starts).hasSizeGreaterThan(120).allMatch(start -> start > twentyMillimetres - 0.5f);
    }

    @Test
    void noLineBeginsWithAClosingQuotationMark() throws Exception {
        StringBuilder paragraphs = new StringBuilder();
        IntStream.range(70, 130)
                .forEach(length -> paragraphs.append("<p>„" + "ab ".repeat(length / 3) + "c".repeat(length % 3 + 1)
                        + "“: Wort und noch ein Wort</p>"));
        byte[] pdf =
                AccessiblePdf.write(PAGE.replace("</body>", paragraphs + "</body>"), "print/dossier.css", List.of());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).lines())
                    .hasSizeGreaterThan(60)
                    .noneMatch(line -> line.startsWith("“"));
        }
    }

    @Test
    void theValidatorTellsAGoodFileFromAnother() throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (PDDocument plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(content);
        }

        assertThat(PdfUa.rules()).isGreaterThan(100);
        assertThat(PdfUa.problems(content.toByteArray()))
                .anyMatch(problem -> problem.startsWith("7.1-"))
                .anyMatch(problem -> problem.startsWith("6.2-"));
    }

    @Test
    void passesItWithFilesAttached() throws Exception {
        byte[] file = "a;b".getBytes(StandardCharsets.UTF_8);

        byte[] pdf =
                AccessiblePdf.write(PAGE, "print/dossier.css", List.of(new Attached("Liste.csv", "text/csv", file)));

        assertThat(PdfUa.problems(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get("1 Liste.csv")
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(file);
        }
    }
}
