package de.ozglotse.notes;

import de.ozglotse.shared.Refused;
import java.nio.ByteBuffer;

/** How large a picture becomes when a program opens it, read from its first bytes without decoding it. */
record PictureSize(long width, long height) {

    private static final long LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 100_000_000;
    private static final int PNG_HEADER = 24;
    private static final int IHDR = 0x49484452;

    static PictureSize ofPng(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        if (content.length < PNG_HEADER || bytes.getInt(12) != IHDR) {
            throw FileCheck.damaged();
        }
        return new PictureSize(Integer.toUnsignedLong(bytes.getInt(16)), Integer.toUnsignedLong(bytes.getInt(20)));
    }

    /** Goes from segment to segment until the frame that names the size. */
    static PictureSize ofJpg(byte[] content) {
        int at = 2;
        while (at + 9 <= content.length && (content[at] & 0xFF) == 0xFF) {
            int marker = content[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (isFrame(marker)) {
                return new PictureSize(number(content, at + 7), number(content, at + 5));
            } else {
                at += 2 + Math.max(2, number(content, at + 2));
            }
        }
        throw FileCheck.damaged();
    }

    void check() {
        if (width == 0 || height == 0) {
            throw FileCheck.damaged();
        }
        if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new Refused("notes.file.pixels");
        }
    }

    /** Start of frame, but not the tables that share its range (DHT, JPG, DAC). */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int number(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | content[at + 1] & 0xFF;
    }
}
