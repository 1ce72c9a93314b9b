package de.ozglotse.notes;

import de.ozglotse.notes.ZipEntries.Entry;
import de.ozglotse.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks into a document of Word or Excel: no archive that bursts, no macros, no other active content. */
final class OfficeFile {

    private static final int MOST_ENTRIES = 2000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final long HIGHEST_RATIO = 100;

    /** Small entries of blanks pack better than any ratio says. */
    private static final long UNSUSPICIOUS = 1024L * 1024;

    /** As much of an entry as is looked into. */
    private static final int BEGINNING = 1024 * 1024;

    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final Pattern ACTIVE = Pattern.compile(
            ".*(vbaproject[^/]*\\.bin|/activex/.*|/macrosheets/.*|oleobject[^/]*\\.bin" + "|\\.(exe|dll|js|vbs|hta))");
    private static final Pattern OUTSIDE = Pattern.compile("/.*|.*\\\\.*|(.*/)?\\.\\.(/.*)?|[a-z]:.*|.*\\p{Cc}.*");

    private OfficeFile() {}

    static FileType typeOf(byte[] content) {
        List<Entry> entries = new ZipEntries(content).read(MOST_ENTRIES);
        checkSizes(entries, content.length);
        Set<String> names = checkedNames(entries);
        entries.forEach(entry -> unpack(entry, content));
        if (types(entries, content).contains("macroenabled")) {
            throw active();
        }
        if (names.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        throw new Refused("notes.file.kind");
    }

    static Refused bomb() {
        return new Refused("notes.file.bomb");
    }

    private static Refused active() {
        return new Refused("notes.file.active");
    }

    /** Entries that lie over each other would be unpacked again and again. */
    private static void checkSizes(List<Entry> entries, int length) {
        long packed = entries.stream().mapToLong(Entry::packed).sum();
        long size = entries.stream().mapToLong(Entry::size).sum();
        boolean bursts = size > MOST_BYTES || size > UNSUSPICIOUS && size / HIGHEST_RATIO > length;
        if (packed > length || bursts || entries.stream().anyMatch(OfficeFile::bursts)) {
            throw bomb();
        }
    }

    private static boolean bursts(Entry entry) {
        return entry.size() > UNSUSPICIOUS && entry.size() / HIGHEST_RATIO > entry.packed();
    }

    private static Set<String> checkedNames(List<Entry> entries) {
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (!names.add(name) || OUTSIDE.matcher(name).matches() || (entry.flags() & ENCRYPTED) != 0) {
                throw FileCheck.damaged();
            }
            if (ACTIVE.matcher("/" + name).matches()) {
                throw active();
            }
        }
        return names;
    }

    private static String types(List<Entry> entries, byte[] content) {
        return entries.stream()
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).equals(CONTENT_TYPES))
                .map(entry -> new String(unpack(entry, content), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /**
     * Unpacks an entry piece by piece and no further than the archive has announced, which is within the limits.
     *
     * @return its beginning
     */
    private static byte[] unpack(Entry entry, byte[] content) {
        if (entry.start() + entry.packed() > content.length) {
            throw FileCheck.damaged();
        }
        if (entry.method() == STORED && entry.size() == entry.packed()) {
            int end = entry.start() + (int) Math.min(entry.packed(), BEGINNING);
            return Arrays.copyOfRange(content, entry.start(), end);
        }
        if (entry.method() != DEFLATED) {
            throw FileCheck.damaged();
        }
        return inflate(entry, content);
    }

    private static byte[] inflate(Entry entry, byte[] content) {
        byte[] piece = new byte[8192];
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, entry.start(), (int) entry.packed());
            long length = 0;
            int read = inflater.inflate(piece);
            while (read > 0 && length <= entry.size()) {
                beginning.write(piece, 0, Math.min(read, BEGINNING - beginning.size()));
                length += read;
                read = inflater.inflate(piece);
            }
            if (length != entry.size()) {
                throw FileCheck.damaged();
            }
            return beginning.toByteArray();
        } catch (DataFormatException e) {
            throw FileCheck.damaged();
        } finally {
            inflater.end();
        }
    }
}
