package de.ozglotse.engine;

import de.ozglotse.requirements.NameLines;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.workflow.Subject;
import java.util.List;
import java.util.Map;

/** Reads a field with one name a line; what is missing is said at the field. */
final class NamesInput {

    private NamesInput() {}

    /** @param fewest how many names there must be */
    static List<String> read(TransientAnswers answers, String field, int fewest) {
        List<String> names = NameLines.read(answers.text(field));
        if (names.stream().anyMatch(name -> name.length() > Subject.LENGTH)) {
            throw problem(field, "requirements.lines.long", Subject.LENGTH);
        }
        if (names.size() < fewest) {
            throw fewest == 1
                    ? problem(field, "requirements.lines.none")
                    : problem(field, "requirements.lines.few", fewest);
        }
        return names;
    }

    static InvalidInput problem(String field, String messageKey, Object... arguments) {
        return new InvalidInput(Map.of(field, Problem.of(messageKey, arguments)));
    }
}
