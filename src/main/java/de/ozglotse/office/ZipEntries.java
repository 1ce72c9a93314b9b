package de.ozglotse.office;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the table of contents of a zip archive from its end, as the programs do that will open it. */
final class ZipEntries {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCAL_LENGTH = 30;

    private final ByteBuffer bytes;

    ZipEntries(byte[] content) {
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param most refuses a table of more entries before it reads them */
    List<Entry> read(int most) {
        try {
            int end = end();
            int count = Short.toUnsignedInt(bytes.getShort(end + 10));
            if (count > most) {
                throw Archive.bomb();
            }
            List<Entry> entries = new ArrayList<>();
            int at = bytes.getInt(end + 16);
            for (int i = 0; i < count; i++) {
                Entry entry = entry(at);
                entries.add(entry);
                at = entry.next();
            }
            return entries;
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw Archive.damaged();
        }
    }

    private int end() {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw Archive.damaged();
    }

    private Entry entry(int at) {
        if (bytes.getInt(at) != ENTRY) {
            throw Archive.damaged();
        }
        int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
        int extra = Short.toUnsignedInt(bytes.getShort(at + 30));
        int comment = Short.toUnsignedInt(bytes.getShort(at + 32));
        byte[] name = new byte[nameLength];
        bytes.get(at + 46, name);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                Short.toUnsignedInt(bytes.getShort(at + 8)),
                Short.toUnsignedInt(bytes.getShort(at + 10)),
                Integer.toUnsignedLong(bytes.getInt(at + 20)),
                Integer.toUnsignedLong(bytes.getInt(at + 24)),
                start(bytes.getInt(at + 42)),
                at + 46 + nameLength + extra + comment);
    }

    private int start(int local) {
        if (bytes.getInt(local) != LOCAL) {
            throw Archive.damaged();
        }
        int nameLength = Short.toUnsignedInt(bytes.getShort(local + 26));
        int extra = Short.toUnsignedInt(bytes.getShort(local + 28));
        return local + LOCAL_LENGTH + nameLength + extra;
    }

    /**
     * One entry.
     *
     * @param packed its length in the archive, as the archive says
     * @param size its length when unpacked, as the archive says
     * @param start where its data begin
     * @param next where the table of contents goes on
     */
    record Entry(String name, int flags, int method, long packed, long size, int start, int next) {}
}
