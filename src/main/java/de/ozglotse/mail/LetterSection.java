package de.ozglotse.mail;

import java.util.List;
import java.util.Optional;

/**
 * A part of a letter with a heading of its own: a list of which each line may lead to a page.
 *
 * @param lines in the order in which they are read
 */
public record LetterSection(String heading, List<Line> lines) {

    public LetterSection {
        heading = Letter.line(heading);
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param path of the page that shows it, for people who sign in; nothing secret
     */
    public record Line(String text, Optional<String> path) {

        public Line {
            text = Letter.line(text);
        }

        public static Line of(String text, String path) {
            return new Line(text, Optional.of(path));
        }
    }
}
