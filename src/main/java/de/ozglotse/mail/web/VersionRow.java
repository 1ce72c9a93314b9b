package de.ozglotse.mail.web;

import de.ozglotse.mail.MailTexts;
import de.ozglotse.shared.CountyTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An earlier or the present wording of a text around a letter.
 *
 * @param part {@code intro} or {@code closing}
 * @param content null if the default was put back
 */
public record VersionRow(String part, String at, String by, String content) {

    static List<VersionRow> of(MailTexts texts, String kind) {
        return Stream.of(MailTexts.INTRO, MailTexts.CLOSING)
                .flatMap(prefix -> texts.versions(prefix + kind).stream()
                        .map(version -> new Dated(prefix.replace(".", ""), version)))
                .sorted(Comparator.comparing((Dated dated) -> dated.version().at())
                        .reversed())
                .map(VersionRow::row)
                .toList();
    }

    private static VersionRow row(Dated dated) {
        MailTexts.Version version = dated.version();
        return new VersionRow(
                dated.part(),
                CountyTime.text(version.at()),
                version.by(),
                version.content().orElse(null));
    }

    /** A version and the part that it words. */
    private record Dated(String part, MailTexts.Version version) {}
}
