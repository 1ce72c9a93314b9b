package de.ozglotse.workflow;

import java.util.List;
import java.util.Map;

/** Checks what the fields of a form cannot check one by one. Takes part in the transaction of the answer. */
public interface AnswerCheck {

    /**
     * Looks at an answer before anything happens.
     *
     * @param answers by field id, each valid by itself
     * @return nothing if the step is not the business of this check
     */
    List<Problem> problems(StepDefinition step, Map<String, Object> answers);

    /**
     * What is wrong.
     *
     * @param messageKey key in the message bundle
     * @param arguments of the message, in order
     */
    record Problem(String fieldId, String messageKey, List<Object> arguments) {

        /** Something whose text has no arguments. */
        public Problem(String fieldId, String messageKey) {
            this(fieldId, messageKey, List.of());
        }
    }
}
