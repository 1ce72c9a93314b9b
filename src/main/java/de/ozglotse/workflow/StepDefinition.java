package de.ozglotse.workflow;

import de.ozglotse.shared.FactType;
import java.util.List;
import java.util.Optional;

/**
 * What the process model says about one step.
 *
 * @param process key of the process that the step belongs to
 * @param step id of the element in the model
 * @param label what people read, in German
 * @param help the element's documentation: help text for the person who does the step
 * @param group candidate group of the step, for example {@code egov} or {@code rathaus}
 * @param confirmable whether a contact in the town hall may answer it by link
 * @param fact fact type that is recorded on completion, if any
 * @param factDate field that says since when the fact is true; without one it is true since the completion
 * @param question what a contact in the town hall is asked, as a German question; empty if nobody is asked by link
 * @param effect what happens after the answer, one German sentence, if the model says so
 * @param massnahme code of the Maßnahme that the step belongs to, if any
 * @param fields the form, in order; may be empty
 * @param factWhen condition on the answers under which the fact is recorded, if it is not always
 * @param subject whom or what the step is about beside its case, if that is known; the model itself never says so
 */
public record StepDefinition(
        String process,
        String step,
        String label,
        String help,
        String group,
        boolean confirmable,
        Optional<FactType> fact,
        Optional<String> factDate,
        Optional<String> question,
        Optional<String> effect,
        Optional<String> massnahme,
        List<StepField> fields,
        Optional<FieldCondition> factWhen,
        Optional<Subject> subject) {

    /** A step about nothing but its case, whose fact, if it has one, is recorded whatever is answered. */
    public StepDefinition(
            String process,
            String step,
            String label,
            String help,
            String group,
            boolean confirmable,
            Optional<FactType> fact,
            Optional<String> factDate,
            Optional<String> question,
            Optional<String> effect,
            Optional<String> massnahme,
            List<StepField> fields) {
        this(
                process,
                step,
                label,
                help,
                group,
                confirmable,
                fact,
                factDate,
                question,
                effect,
                massnahme,
                fields,
                Optional.empty(),
                Optional.empty());
    }

    public StepDefinition {
        fields = List.copyOf(fields);
    }

    /** @return the same step, whose label names the subject as well */
    public StepDefinition about(Subject other) {
        return with(label + ": " + other.name(), help, question, fields, Optional.of(other));
    }

    /** @return the same step, called as the subject is and asking about nothing else */
    public StepDefinition called(Subject other) {
        return with(other.name(), help, question.map(asked -> other.name()), fields, Optional.of(other));
    }

    /** @return the same step as one person sees it: its texts filled in, its form completed */
    public StepDefinition shown(String filledHelp, List<StepField> form) {
        return with(label, filledHelp, question, form, subject);
    }

    private StepDefinition with(
            String otherLabel,
            String otherHelp,
            Optional<String> otherQuestion,
            List<StepField> otherFields,
            Optional<Subject> otherSubject) {
        return new StepDefinition(
                process,
                step,
                otherLabel,
                otherHelp,
                group,
                confirmable,
                fact,
                factDate,
                otherQuestion,
                effect,
                massnahme,
                otherFields,
                factWhen,
                otherSubject);
    }
}
