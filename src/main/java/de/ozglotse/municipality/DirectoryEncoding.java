package de.ozglotse.municipality;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The two encodings in which the directory is published, told apart by the lines that hold more than ASCII. */
final class DirectoryEncoding {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private DirectoryEncoding() {}

    /** @return UTF-8 if most of the telling lines are valid in it: one damaged line must not turn all umlauts */
    static Charset of(List<byte[]> lines) {
        List<byte[]> telling = lines.stream().filter(line -> !isAscii(line)).toList();
        long valid = telling.stream().filter(DirectoryEncoding::isUtf8).count();
        return valid * 2 > telling.size() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }

    /** @return the lines without their ends and without a byte order mark */
    static List<byte[]> lines(byte[] content) {
        List<byte[]> lines = new ArrayList<>();
        int start = Arrays.mismatch(content, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length ? BYTE_ORDER_MARK.length : 0;
        for (int end = start; end <= content.length; end++) {
            if (end == content.length || content[end] == '\n') {
                boolean carriageReturn = end > start && content[end - 1] == '\r';
                lines.add(Arrays.copyOfRange(content, start, carriageReturn ? end - 1 : end));
                start = end + 1;
            }
        }
        return lines;
    }

    private static boolean isAscii(byte[] line) {
        for (byte value : line) {
            if (value < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
