package de.ozglotse.notes;

import java.util.Locale;

/** The size of a file as people read it. */
final class FileSize {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;

    private FileSize() {}

    static String german(long bytes) {
        return bytes < MEGABYTE
                ? String.format(Locale.GERMANY, "%d KB", Math.max(1, Math.round((double) bytes / KILOBYTE)))
                : String.format(Locale.GERMANY, "%.1f MB", (double) bytes / MEGABYTE);
    }
}
