package de.ozglotse.office;

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

/**
 * Turns a page into a tagged PDF (PDF/UA-1) with files attached. Nothing is loaded from elsewhere: neither pictures nor
 * style sheets nor fonts. A style sheet finds the fonts {@code Fira Sans} (400, 600) and {@code Liberation Sans}, which
 * knows more letters and symbols.
 */
public final class AccessiblePdf {

    static final String REGULAR = "print/fira-sans-regular-latin.ttf";
    static final String SEMIBOLD = "print/fira-sans-semibold-latin.ttf";
    private static final String MORE = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private AccessiblePdf() {}

    /**
     * @param page well-formed XHTML with a language, a title, a description and bookmarks for its headings
     * @param styleSheet path of a resource
     */
    public static byte[] write(String page, String styleSheet, List<Attached> attached) {
        return write(page, styleSheet, "", attached);
    }

    /** @param foot what stands at the left of the foot of each page */
    public static byte[] write(String page, String styleSheet, String foot, List<Attached> attached) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, address) -> null);
        builder.useFont(() -> open(REGULAR), "Fira Sans", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> open(SEMIBOLD), "Fira Sans", 600, FontStyle.NORMAL, true);
        builder.useFont(() -> open(MORE), "Liberation Sans", 400, FontStyle.NORMAL, true);
        builder.withHtmlContent(
                together(page).replace("</head>", "<style>" + text(styleSheet) + foot(foot) + "</style></head>"), null);
        builder.useSVGDrawer(new PdfDrawings());
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

    /** The renderer takes the German closing mark for an opening one and would begin a line with it. */
    private static String together(String page) {
        int body = page.indexOf("<body");
        return page.substring(0, body)
                + page.substring(body)
                        .replaceAll(
                                "([^\\s<>\"]+“[^\\s<>]*)(?=[^<>]*<)", "<span style=\"white-space: nowrap\">$1</span>");
    }

    /** As text of a style sheet, with nothing in it that ends it or what is around it. */
    private static String foot(String text) {
        return text.isEmpty()
                ? ""
                : "@page { @bottom-left { font-family: \"Fira Sans\", \"Liberation Sans\"; font-size: 8pt; content: \""
                        + text.replaceAll("[\"\\\\<>&\\p{Cntrl}]", " ") + "\"; } }";
    }

    private static void attach(PDDocument document, List<Attached> attached) throws IOException {
        if (attached.isEmpty()) {
            return;
        }
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

    private static InputStream open(String resource) {
        try {
            return new ClassPathResource(resource).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file inside the PDF. */
    public record Attached(String name, String mediaType, byte[] content) {}
}
