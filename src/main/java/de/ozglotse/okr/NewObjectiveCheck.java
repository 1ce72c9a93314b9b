package de.ozglotse.okr;

import de.ozglotse.workflow.AnswerCheck;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A new objective that is proposed has a title and a strategic goal; key results without a title are none. Milestones
 * are lines that can be read.
 */
@Component
class NewObjectiveCheck implements AnswerCheck {

    @Override
    public List<Problem> problems(StepDefinition step, Map<String, Object> answers) {
        if (step.fields().stream().map(StepField::id).noneMatch(PlanningAnswers.OBJECTIVE::equals)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        boolean proposed = answers.containsKey(PlanningAnswers.OBJECTIVE);
        if (proposed && !answers.containsKey(PlanningAnswers.GOAL)) {
            problems.add(new Problem(PlanningAnswers.GOAL, "okr.objective.goal.missing"));
        }
        boolean keyResults = PlanningAnswers.SLOTS.stream()
                .anyMatch(slot -> answers.containsKey(FormSource.fieldId(PlanningAnswers.TITLE, slot)));
        boolean extended = new PlanningAnswers(answers).extendAny();
        if (!proposed && !extended && keyResults) {
            problems.add(new Problem(PlanningAnswers.OBJECTIVE, "okr.objective.title.missing"));
        }
        PlanningAnswers.SLOTS.stream()
                .map(slot -> FormSource.fieldId(PlanningAnswers.PARTS, slot))
                .forEach(field -> MilestoneLines.problem(
                                answers.getOrDefault(field, "").toString())
                        .ifPresent(problem -> problems.add(new Problem(field, problem))));
        return problems;
    }
}
