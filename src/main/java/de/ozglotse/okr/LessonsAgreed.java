package de.ozglotse.okr;

import java.util.List;

/**
 * A retrospective has agreed on changes. Published in its transaction, so that each can become a task.
 *
 * @param quarter the quarter that it looked back at
 * @param changes one for each line that was written down
 */
public record LessonsAgreed(String quarter, List<String> changes) {

    public LessonsAgreed {
        changes = List.copyOf(changes);
    }
}
