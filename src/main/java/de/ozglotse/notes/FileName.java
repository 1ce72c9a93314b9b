package de.ozglotse.notes;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a name harmless that a browser sent; it never becomes part of a path. */
final class FileName {

    private static final int LONGEST = 120;

    /** Names of devices, which Windows does not let anybody save under. */
    private static final Set<String> DEVICES = Stream.concat(
                    Stream.of("con", "prn", "aux", "nul"),
                    IntStream.rangeClosed(0, 9).boxed().flatMap(i -> Stream.of("com" + i, "lpt" + i)))
            .collect(Collectors.toUnmodifiableSet());

    private FileName() {}

    /** @return the last part of the name without anything that misleads people or systems, with the type's extension */
    static String safe(String sent, FileType type) {
        String name = withoutExtension(lastPart(Normalizer.normalize(sent, Normalizer.Form.NFC)))
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*%&;'`$]", "_")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .replaceAll("^[. ~-]+|[. ]+$", "");
        String shortened = shortened(name).strip();
        String first = shortened.toLowerCase(Locale.ROOT).split("\\.", 2)[0].strip();
        return (shortened.isEmpty() || DEVICES.contains(first) ? "Datei" : shortened) + type.extension();
    }

    /** Counted as the database counts; no character is cut in two. */
    private static String shortened(String name) {
        int end = Math.min(name.length(), LONGEST);
        boolean splits = end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
        return name.substring(0, splits ? end - 1 : end);
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String withoutExtension(String name) {
        return name.replaceFirst("(?i)\\.(pdf|docx|xlsx|png|jpe?g)[. ]*$", "");
    }
}
