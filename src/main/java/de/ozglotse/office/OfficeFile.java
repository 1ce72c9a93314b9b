package de.ozglotse.office;

import de.ozglotse.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks into a document of Word or Excel: no archive that bursts, no macros, no other active content. */
public final class OfficeFile {

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final Pattern ACTIVE = Pattern.compile(
            ".*(vbaproject[^/]*\\.bin|/activex/.*|/macrosheets/.*|oleobject[^/]*\\.bin" + "|\\.(exe|dll|js|vbs|hta))");

    private OfficeFile() {}

    /** @return what it is, or empty for another archive; refused if it is harmful */
    public static Optional<Kind> kindOf(byte[] content) {
        Archive archive = Archive.open(content);
        String types = archive.beginningOf(CONTENT_TYPES)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                .orElse("");
        boolean active = archive.names().stream()
                .anyMatch(name -> ACTIVE.matcher("/" + name).matches());
        if (active || types.contains("macroenabled")) {
            throw new Refused("office.file.active");
        }
        if (archive.names().contains("word/document.xml")) {
            return Optional.of(Kind.DOCX);
        }
        return archive.names().contains("xl/workbook.xml") ? Optional.of(Kind.XLSX) : Optional.empty();
    }

    /** @return why a file is refused that cannot be read */
    public static Refused damaged() {
        return Archive.damaged();
    }

    /** A kind of document. */
    public enum Kind {
        DOCX,
        XLSX
    }
}
