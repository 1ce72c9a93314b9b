package de.ozglotse.notes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of every kind, harmless and hostile. */
public final class SampleFiles {

    private static final String TYPES = "[Content_Types].xml";

    private SampleFiles() {}

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** @return a PDF of about this length */
    static byte[] pdf(int length) {
        return ("%PDF-1.7\n%" + "x".repeat(length - 20) + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] picture(String format) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    /** A picture that says to be larger than it is. */
    static byte[] png(int width, int height) {
        byte[] content = picture("png");
        ByteBuffer.wrap(content).putInt(16, width).putInt(20, height);
        return content;
    }

    public static byte[] docx() {
        return zip(office("word/document.xml"));
    }

    public static byte[] xlsx() {
        return zip(office("xl/workbook.xml"));
    }

    /** A document with one more entry. */
    static byte[] docx(String name, byte[] content) {
        Map<String, byte[]> entries = office("word/document.xml");
        entries.put(name, content);
        return zip(entries);
    }

    static byte[] docx(String contentTypes) {
        Map<String, byte[]> entries = office("word/document.xml");
        entries.put(TYPES, contentTypes.getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    static Map<String, byte[]> office(String main) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(TYPES, "<Types/>".getBytes(StandardCharsets.UTF_8));
        entries.put("_rels/.rels", "<Relationships/>".getBytes(StandardCharsets.UTF_8));
        entries.put(main, "<document>Übersicht</document>".getBytes(StandardCharsets.UTF_8));
        return entries;
    }
}
