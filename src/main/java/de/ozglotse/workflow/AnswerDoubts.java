package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.util.List;
import java.util.Map;

/** Says what people should look at twice before they complete a task; whoever means it completes it all the same. */
public interface AnswerDoubts {

    /**
     * Looks at an answer before anything happens.
     *
     * @param answers by field id, each valid by itself
     * @return nothing if the step is not the business of these doubts
     */
    List<Doubt> doubts(CaseKey caseKey, StepDefinition step, Map<String, Object> answers);

    /**
     * What is unusual about one field.
     *
     * @param messageKey key in the message bundle
     * @param arguments of the message, in order
     */
    record Doubt(String fieldId, String messageKey, List<Object> arguments) {

        public Doubt {
            arguments = List.copyOf(arguments);
        }
    }
}
