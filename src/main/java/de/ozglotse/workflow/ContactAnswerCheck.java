package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.util.List;
import java.util.Map;

/**
 * Checks what a contact has answered by herself against what has happened since the question was asked. Takes part in the
 * transaction of the answer, before anything else happens in it.
 */
public interface ContactAnswerCheck {

    /**
     * Looks at an answer.
     *
     * @param input by field id, as typed
     * @return nothing if the step is not the business of this check
     */
    List<AnswerCheck.Problem> problems(CaseKey caseKey, StepDefinition step, Map<String, String> input);
}
