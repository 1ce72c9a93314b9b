package de.ozglotse.okr;

import de.ozglotse.workflow.AnswerCheck;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A new objective that is proposed has a title, a strategic goal and titles for its key results, or is left out. */
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
        for (String slot : PlanningAnswers.SLOTS) {
            String title = FormSource.fieldId(PlanningAnswers.TITLE, slot);
            boolean filled = answers.containsKey(FormSource.fieldId(PlanningAnswers.KIND, slot));
            if (filled && !answers.containsKey(title)) {
                problems.add(new Problem(title, "okr.objective.key-result.title.missing"));
            }
            if (!proposed && problems.isEmpty() && (filled || answers.containsKey(title))) {
                problems.add(new Problem(PlanningAnswers.OBJECTIVE, "okr.objective.title.missing"));
            }
        }
        return problems;
    }
}
