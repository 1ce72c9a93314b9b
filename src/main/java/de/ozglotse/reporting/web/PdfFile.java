package de.ozglotse.reporting.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.springframework.core.io.ClassPathResource;

/** Turns a page into a PDF with files attached. Nothing is loaded: neither pictures nor style sheets nor fonts. */
final class PdfFile {

    private static final ClassPathResource FONT =
            new ClassPathResource("org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
    private static final ClassPathResource STYLE = new ClassPathResource("print/dossier.css");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfFile() {}

    /** @param page well-formed XHTML */
    static byte[] write(String page, List<Attached> attached) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, address) -> null);
        builder.useFont(PdfFile::font, "Dossier", 400, FontStyle.NORMAL, true);
        builder.withHtmlContent(page.replace("</head>", "<style>" + style() + "</style></head>"), null);
        builder.usePdfUaAccessibility(true);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            attach(renderer.getPdfDocument(), attached);
            renderer.getPdfDocument().save(content);
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void attach(PDDocument document, List<Attached> attached) throws IOException {
        Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
        for (Attached file : attached) {
            PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(file.content()));
            embedded.setSubtype(file.mediaType());
            embedded.setSize(file.content().length);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            String name = (files.size() + 1) + " " + file.name();
            specification.setFile(name);
            specification.setFileUnicode(name);
            specification.setEmbeddedFile(embedded);
            files.put(name, specification);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static InputStream font() {
        try {
            return FONT.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() {
        try {
            return STYLE.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file inside the PDF. */
    record Attached(String name, String mediaType, byte[] content) {}
}
