package de.ozglotse.okr;

import de.ozglotse.okr.DraftDesk.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The milestones of a draft as lines of text, each its weight and its title. */
final class MilestoneLines {

    private MilestoneLines() {}

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
