package de.ozglotse.municipality;

import de.ozglotse.municipality.RefusedLine.Reason;
import de.ozglotse.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole directory file as read: its records by line number and the lines that could not be read.
 *
 * @param records in the order of the file
 */
record DirectoryFile(Map<Integer, DirectoryRecord> records, List<RefusedLine> refused, LocalDate asOf) {

    /**
     * Reads what can be read.
     *
     * @throws Refused if the file is empty or no line of it belongs to a directory
     */
    static DirectoryFile read(byte[] content, LocalDate today) {
        List<byte[]> lines = DirectoryEncoding.lines(content);
        if (lines.stream().allMatch(line -> new String(line, StandardCharsets.ISO_8859_1).isBlank())) {
            throw new Refused("municipality.import.empty");
        }
        Reading reading = new Reading(new DirectoryParser(today), DirectoryEncoding.of(lines));
        for (int index = 0; index < lines.size(); index++) {
            reading.read(index + 1, lines.get(index));
        }
        return reading.result();
    }

    /** The state of reading one file. */
    private static final class Reading {

        private final DirectoryParser parser;
        private final Charset encoding;
        private final Map<Integer, DirectoryRecord> records = new LinkedHashMap<>();
        private final List<RefusedLine> refused = new ArrayList<>();
        private LocalDate asOf = LocalDate.MIN;

        Reading(DirectoryParser parser, Charset encoding) {
            this.parser = parser;
            this.encoding = encoding;
        }

        void read(int number, byte[] bytes) {
            try {
                String text = decode(bytes);
                if (!text.isBlank()) {
                    take(new DirectoryLine(number, text));
                }
            } catch (DamagedLine e) {
                refused.add(e.atLine(number));
            }
        }

        private void take(DirectoryLine line) {
            records.put(line.number(), parser.parse(line));
            LocalDate described = line.date(3, 10);
            asOf = described.isAfter(asOf) ? described : asOf;
        }

        private String decode(byte[] bytes) {
            try {
                String text =
                        encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.chars().anyMatch(Character::isISOControl)) {
                    throw new DamagedLine(Reason.WRONG_ENCODING, "");
                }
                return text;
            } catch (CharacterCodingException e) {
                throw new DamagedLine(Reason.WRONG_ENCODING, "");
            }
        }

        private DirectoryFile result() {
            if (records.isEmpty()) {
                throw new Refused("municipality.import.not-a-directory");
            }
            return new DirectoryFile(records, refused, asOf);
        }
    }
}
