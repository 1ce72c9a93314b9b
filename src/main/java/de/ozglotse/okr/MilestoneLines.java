package de.ozglotse.okr;

import de.ozglotse.okr.DraftDesk.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The milestones of a draft as lines of text: as people type them, and stored as weight and title. */
public final class MilestoneLines {

    /** a title, and after a semicolon its weight if it is not one */
    private static final Pattern TYPED = Pattern.compile("(?<title>[^;|]{3,250})(;\\s*(?<weight>[1-9]\\d{0,2}))?");

    private MilestoneLines() {}

    /** @return the key of a sentence that says why these lines cannot be taken, if they cannot */
    public static Optional<String> problem(String typed) {
        List<String> lines = lines(typed);
        if (lines.stream().anyMatch(line -> !TYPED.matcher(line).matches())) {
            return Optional.of("okr.milestone.unreadable");
        }
        return lines.size() > Milestones.MOST ? Optional.of("okr.milestone.many") : Optional.empty();
    }

    /** Only for lines without a problem. */
    public static List<Part> read(String typed) {
        return lines(typed).stream()
                .map(TYPED::matcher)
                .filter(Matcher::matches)
                .map(match -> new Part(
                        match.group("title").strip(),
                        match.group("weight") == null ? 1 : Integer.parseInt(match.group("weight"))))
                .toList();
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static String text(List<Part> parts) {
        return parts.stream().map(part -> part.weight() + "|" + part.title()).collect(Collectors.joining("\n"));
    }

    static List<Part> of(String text) {
        return text.lines()
                .map(line -> line.split("\\|", 2))
                .map(pieces -> new Part(pieces[1], Integer.parseInt(pieces[0])))
                .toList();
    }

    static BigDecimal weight(List<Part> parts) {
        return BigDecimal.valueOf(parts.stream().mapToInt(Part::weight).sum());
    }
}
