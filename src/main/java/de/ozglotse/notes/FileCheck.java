package de.ozglotse.notes;

import de.ozglotse.office.OfficeFile;
import de.ozglotse.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks at the content of a file, never at its name: which kind it is, and whether it is harmless. */
final class FileCheck {

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PDF_END = ascii("%%EOF");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** A PDF ends with its mark; some programs write a few bytes behind it. */
    private static final int TAIL = 1024;

    private FileCheck() {}

    static FileType typeOf(byte[] content) {
        if (content.length == 0) {
            throw new Refused("notes.file.empty");
        }
        if (startsWith(content, PDF)) {
            return pdf(content);
        }
        if (startsWith(content, PNG)) {
            PictureSize.ofPng(content).check();
            return FileType.PNG;
        }
        if (startsWith(content, JPG)) {
            PictureSize.ofJpg(content).check();
            return FileType.JPG;
        }
        if (startsWith(content, ZIP)) {
            return office(content);
        }
        throw new Refused("notes.file.kind");
    }

    private static FileType pdf(byte[] content) {
        byte[] tail = Arrays.copyOfRange(content, Math.max(0, content.length - TAIL), content.length);
        if (!new String(tail, StandardCharsets.ISO_8859_1).contains(new String(PDF_END, StandardCharsets.US_ASCII))) {
            throw damaged();
        }
        return FileType.PDF;
    }

    private static FileType office(byte[] content) {
        return OfficeFile.kindOf(content)
                .map(kind -> FileType.valueOf(kind.name()))
                .orElseThrow(() -> new Refused("notes.file.kind"));
    }

    static Refused damaged() {
        return OfficeFile.damaged();
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
