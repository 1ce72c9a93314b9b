package de.ozglotse.mail;

import java.util.List;

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
     * @param text what leads to the page
     * @param detail what else is to be said; may be empty
     * @param path of the page that shows it, for people who sign in; nothing secret
     */
    public record Line(String text, String detail, String path) {

        public Line {
            text = Letter.line(text);
            detail = Letter.line(detail);
        }

        /** @return as one sentence */
        String whole() {
            return detail.isEmpty() ? text : text + ": " + detail;
        }
    }
}
