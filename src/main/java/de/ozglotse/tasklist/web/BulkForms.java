package de.ozglotse.tasklist.web;

import de.ozglotse.identity.Colleagues;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.tasklist.Absences;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page that asks once what is the same for many tasks. */
@Component
class BulkForms {

    private final TaskList list;
    private final StepAnswers answers;
    private final Colleagues colleagues;
    private final Absences absences;
    private final CurrentUser user;
    private final MessageSource messages;

    BulkForms(
            TaskList list,
            StepAnswers answers,
            Colleagues colleagues,
            Absences absences,
            CurrentUser user,
            MessageSource messages) {
        this.list = list;
        this.answers = answers;
        this.colleagues = colleagues;
        this.absences = absences;
        this.user = user;
        this.messages = messages;
    }

    /**
     * Selected tasks of the same kind.
     *
     * @param single whether each of them needs its own form
     */
    record Kind(String label, List<WaitingStep> steps, boolean single) {}

    /** @return the selected tasks that are still open and belong to this person, by kind */
    List<Kind> kinds(List<StepId> steps) {
        List<WaitingStep> mine = list.waiting(steps).stream()
                .filter(step -> user.groups().contains(step.group()))
                .toList();
        return byKind(mine).values().stream()
                .map(same -> new Kind(
                        same.get(0).label(),
                        same,
                        definition(same.get(0)).map(BulkForms::isSingle).orElse(true)))
                .toList();
    }

    /** @return the steps by process and element, in the order of the first of each */
    static Map<String, List<WaitingStep>> byKind(List<WaitingStep> steps) {
        Map<String, List<WaitingStep>> kinds = new LinkedHashMap<>();
        steps.forEach(step -> kinds.computeIfAbsent(QuickSteps.key(step), key -> new ArrayList<>())
                .add(step));
        return kinds;
    }

    void fill(BulkAction action, List<Kind> selected, BulkOrigin origin, Model model) {
        boolean reminding = action == BulkAction.ERINNERN;
        List<Kind> kinds = reminding ? parts(selected, true) : selected;
        model.addAttribute("left", reminding ? parts(selected, false) : List.of());
        model.addAttribute("action", action);
        model.addAttribute("kinds", kinds);
        model.addAttribute("liste", origin.query());
        model.addAttribute("gemeinden", origin.gemeinden());
        model.addAttribute("back", origin.address());
        if (action == BulkAction.ABSCHLIESSEN) {
            kinds.stream().filter(kind -> !kind.single()).findFirst().ifPresent(kind -> {
                model.addAttribute("kind", kind);
                definition(kind.steps().get(0)).ifPresent(step -> model.addAttribute("definition", step));
            });
            return;
        }
        Set<String> groups = kinds.stream()
                .flatMap(kind -> kind.steps().stream())
                .map(WaitingStep::group)
                .collect(Collectors.toSet());
        model.addAttribute("people", colleagues.of(groups));
        model.addAttribute("absent", absences.today(user.username()).until());
        model.addAttribute(
                "total", kinds.stream().mapToInt(kind -> kind.steps().size()).sum());
    }

    /** @return of the selected tasks those that town halls can be reminded of, or the others */
    private static List<Kind> parts(List<Kind> kinds, boolean withTownHall) {
        return kinds.stream()
                .map(kind -> new Kind(
                        kind.label(),
                        kind.steps().stream()
                                .filter(step -> step.withTownHall() == withTownHall)
                                .toList(),
                        kind.single()))
                .filter(kind -> !kind.steps().isEmpty())
                .toList();
    }

    void addErrors(Map<String, Problem> problems, Map<String, String> input, Model model) {
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach((field, problem) -> texts.put(
                field,
                messages.getMessage(problem.messageKey(), problem.arguments().toArray(), Locale.GERMANY)));
        model.addAttribute("input", input);
        model.addAttribute("problems", texts);
        model.addAttribute("errors", FieldProblem.inOrder(texts.keySet(), texts));
    }

    private Optional<StepDefinition> definition(WaitingStep step) {
        return answers.open(step.id()).filter(open -> open.question().isEmpty()).map(StepView::definition);
    }

    /** Its fields depend on its own municipality: one form cannot ask for many. */
    private static boolean isSingle(StepDefinition step) {
        return step.fields().stream().anyMatch(BulkForms::dependsOnData);
    }

    private static boolean dependsOnData(StepField field) {
        return field.forEach() != null || field.optionsFrom() != null || field.block() != null;
    }
}
