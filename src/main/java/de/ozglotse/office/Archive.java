package de.ozglotse.office;

import de.ozglotse.office.ZipEntries.Entry;
import de.ozglotse.shared.Refused;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A zip archive that neither bursts nor leads outside; anything else is refused before it is unpacked. */
final class Archive {

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
    private static final Pattern OUTSIDE = Pattern.compile("/.*|.*\\\\.*|(.*/)?\\.\\.(/.*)?|[a-z]:.*|.*\\p{Cc}.*");

    private final byte[] content;
    private final Map<String, Entry> entries;

    private Archive(byte[] content, Map<String, Entry> entries) {
        this.content = content;
        this.entries = entries;
    }

    static Archive open(byte[] content) {
        List<Entry> listed = new ZipEntries(content).read(MOST_ENTRIES);
        checkSizes(listed, content.length);
        Archive archive = new Archive(content, byName(listed));
        listed.forEach(archive::unpack);
        return archive;
    }

    static Refused bomb() {
        return new Refused("office.file.bomb");
    }

    static Refused damaged() {
        return new Refused("office.file.damaged");
    }

    /** @return in lower case */
    Set<String> names() {
        return entries.keySet();
    }

    /** @return how many bytes all entries have when they are unpacked */
    long size() {
        return entries.values().stream().mapToLong(Entry::size).sum();
    }

    Optional<byte[]> beginningOf(String name) {
        return Optional.ofNullable(entries.get(name)).map(this::unpack);
    }

    /** Entries that lie over each other would be unpacked again and again. */
    private static void checkSizes(List<Entry> entries, int length) {
        long packed = entries.stream().mapToLong(Entry::packed).sum();
        long size = entries.stream().mapToLong(Entry::size).sum();
        boolean bursts = size > MOST_BYTES || size > UNSUSPICIOUS && size / HIGHEST_RATIO > length;
        if (packed > length || bursts || entries.stream().anyMatch(Archive::bursts)) {
            throw bomb();
        }
    }

    private static boolean bursts(Entry entry) {
        return entry.size() > UNSUSPICIOUS && entry.size() / HIGHEST_RATIO > entry.packed();
    }

    private static Map<String, Entry> byName(List<Entry> entries) {
        Map<String, Entry> byName = new HashMap<>();
        for (Entry entry : entries) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            boolean hidden = OUTSIDE.matcher(name).matches() || (entry.flags() & ENCRYPTED) != 0;
            if (hidden || byName.put(name, entry) != null) {
                throw damaged();
            }
        }
        return byName;
    }

    /**
     * Unpacks an entry piece by piece and no further than the archive has announced, which is within the limits.
     *
     * @return its beginning
     */
    private byte[] unpack(Entry entry) {
        if (entry.start() + entry.packed() > content.length) {
            throw damaged();
        }
        if (entry.method() == STORED && entry.size() == entry.packed()) {
            int end = entry.start() + (int) Math.min(entry.packed(), BEGINNING);
            return Arrays.copyOfRange(content, entry.start(), end);
        }
        if (entry.method() != DEFLATED) {
            throw damaged();
        }
        return inflate(entry);
    }

    private byte[] inflate(Entry entry) {
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
                throw damaged();
            }
            return beginning.toByteArray();
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }
}
