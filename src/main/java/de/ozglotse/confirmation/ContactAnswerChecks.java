package de.ozglotse.confirmation;

import de.ozglotse.confirmation.TownHallAnswer.Confirmed;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.workflow.AnswerCheck;
import de.ozglotse.workflow.ContactAnswerCheck;
import de.ozglotse.workflow.StepDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the other modules whether what a contact has confirmed is still possible. */
@Component
class ContactAnswerChecks {

    private final List<ContactAnswerCheck> checks;

    ContactAnswerChecks(List<ContactAnswerCheck> checks) {
        this.checks = checks;
    }

    /**
     * To be called at the beginning of the transaction of the answer.
     *
     * @param asked read before that transaction
     * @throws InvalidInput if it is not
     */
    void check(StepDefinition asked, LinkTarget target, List<LinkTarget> others, TownHallAnswer answer) {
        if (answer instanceof Confirmed confirmed) {
            Map<String, Problem> problems = Stream.concat(Stream.of(target), others.stream())
                    .flatMap(each -> problems(asked, each, confirmed))
                    .collect(Collectors.toMap(
                            AnswerCheck.Problem::fieldId,
                            problem -> new Problem(problem.messageKey(), problem.arguments()),
                            (first, next) -> first));
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
        }
    }

    private Stream<AnswerCheck.Problem> problems(StepDefinition asked, LinkTarget target, Confirmed answer) {
        return checks.stream().flatMap(check -> check.problems(target.caseKey(), asked, answer.input()).stream());
    }
}
