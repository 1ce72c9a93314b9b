package de.ozglotse.tasklist.web;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.notes.NotesDesk;
import de.ozglotse.notes.Place;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.tasklist.CaseDiagrams;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.workflow.FieldCondition;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gathers what a task's page shows. */
@Component
class TaskPageModel {

    private static final int HISTORY = 8;

    private final StepAnswers answers;
    private final TaskList list;
    private final Municipalities municipalities;
    private final Contacts contacts;
    private final KeyResults keyResults;
    private final QuarterStates states;
    private final AuditTrail audit;
    private final CaseDiagrams diagrams;
    private final MessageSource messages;
    private final ContactPrefill prefill;
    private final NotesDesk notes;
    private final DeskModel desk;
    private final Clock clock;

    TaskPageModel(
            StepAnswers answers,
            TaskList list,
            Municipalities municipalities,
            Contacts contacts,
            KeyResults keyResults,
            QuarterStates states,
            AuditTrail audit,
            CaseDiagrams diagrams,
            MessageSource messages,
            ContactPrefill prefill,
            NotesDesk notes,
            DeskModel desk,
            Clock clock) {
        this.answers = answers;
        this.list = list;
        this.municipalities = municipalities;
        this.contacts = contacts;
        this.keyResults = keyResults;
        this.states = states;
        this.audit = audit;
        this.diagrams = diagrams;
        this.messages = messages;
        this.prefill = prefill;
        this.notes = notes;
        this.desk = desk;
        this.clock = clock;
    }

    void fill(
            StepView step,
            Map<String, String> input,
            Map<String, Problem> problems,
            List<StepId> alsoFor,
            Model model) {
        model.addAttribute("step", step);
        model.addAttribute("blocks", FieldBlock.of(step.definition().fields()));
        LocalDate today = CountyTime.dayOf(clock.instant());
        model.addAttribute("today", today);
        model.addAttribute("due", DueText.of(step.due().orElse(null), today));
        model.addAttribute("input", input.isEmpty() ? prefill.of(step) : input);
        model.addAttribute("alsoFor", alsoFor);
        step.caseKey().ags().ifPresent(ags -> {
            model.addAttribute("municipality", municipalities.find(ags).orElse(null));
            model.addAttribute("contacts", contacts.acting(ags));
        });
        model.addAttribute("diagram", diagrams.around(step).orElse(null));
        model.addAttribute("history", audit.of(step.caseKey(), HISTORY));
        desk.add(step, model);
        model.addAttribute("nearby", list.sameStepNearby(step.id()));
        step.definition()
                .fact()
                .flatMap(fact -> keyResults.effectOf(
                        fact, step.caseKey(), step.definition().subject()))
                .ifPresent(effect -> addEffect(effect, step, model));
        addNotes(Place.of(step.caseKey(), step.id(), step.definition().label()), model);
        addQuestion(step, model);
        addErrors(step, problems, model);
    }

    /** What the answer counts for, and how that stands now. */
    private void addEffect(KeyResults.Effect effect, StepView step, Model model) {
        model.addAttribute("effect", effect);
        step.definition()
                .factWhen()
                .ifPresent(when -> model.addAttribute("effectWhen", condition(when, step.definition())));
        states.now()
                .map(state -> state.states().get(effect.before().code()))
                .ifPresent(known -> model.addAttribute("light", known.light()));
    }

    /** @return with which answer the effect comes */
    private String condition(FieldCondition when, StepDefinition step) {
        String answer = step.fields().stream()
                .filter(field -> field.id().equals(when.field()))
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(when.value()))
                .map(StepField.Option::label)
                .findFirst()
                .orElse(when.value());
        String key = when.negated() ? "tasklist.impact.unless" : "tasklist.impact.when";
        return messages.getMessage(key, new Object[] {answer}, Locale.GERMANY);
    }

    /** What happened to one step, newest first. */
    void history(StepId step, Model model) {
        model.addAttribute("history", audit.of(step));
    }

    void addNotes(Place place, Model model) {
        model.addAttribute("notes", notes.of(place));
    }

    void notice(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute("notice", messages.getMessage(key, arguments, Locale.GERMANY));
    }

    private void addQuestion(StepView step, Model model) {
        model.addAttribute("questions", list.questions(step.question().orElse(step.id())));
        model.addAttribute(
                "followUps", step.definition().confirmable() ? list.followUps(step.caseKey(), step.id()) : List.of());
        step.question().flatMap(answers::open).ifPresent(question -> {
            model.addAttribute("question", question);
            if (FollowUpForm.mayAnswerQuestion(step.definition())) {
                model.addAttribute(
                        "questionFields",
                        FollowUpForm.questionFields(question.definition().fields()));
            }
        });
    }

    private void addErrors(StepView step, Map<String, Problem> problems, Model model) {
        Function<Problem, String> text = problem ->
                messages.getMessage(problem.messageKey(), problem.arguments().toArray(), Locale.GERMANY);
        Map<String, String> byField = problems.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text.apply(entry.getValue())));
        model.addAttribute("problems", byField);
        model.addAttribute(
                "errors",
                FieldProblem.inOrder(
                        step.definition().fields().stream().map(StepField::id).toList(), byField));
    }
}
