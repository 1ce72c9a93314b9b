package de.ozglotse.tasklist.web;

import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.Witnesses.Witness;
import de.ozglotse.shared.FactType;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.tasklist.GermanDates;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.tasklist.StepCorrections.Correction;
import de.ozglotse.tasklist.StepCorrections.Plan;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened.Kind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the pages of corrections show, and reads their forms. */
@Component
class CorrectionPages {

    static final String KIND = "art";
    static final String SINCE = "seit";
    static final String REASON = "grund";
    static final String STAMP = "stand";

    /** a step may ask for a reason itself: its own fields stand apart from those of the page */
    static final String OWN = "angabe-";

    private static final int REASON_LENGTH = 1000;

    private final KeyResults keyResults;
    private final MessageSource messages;

    CorrectionPages(KeyResults keyResults, MessageSource messages) {
        this.keyResults = keyResults;
        this.messages = messages;
    }

    void reopening(Plan plan, Map<String, String> input, Map<String, Problem> problems, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("facts", lost(plan));
        List<StepField> fields = List.of(
                field(KIND, FieldType.CHOICE, true, kinds()), field(SINCE, FieldType.DATE, false, List.of()), reason());
        fill(fields, input, problems, model);
    }

    void skipping(
            StepView step,
            List<StepField> needed,
            Map<String, String> input,
            Map<String, Problem> problems,
            Model model) {
        model.addAttribute("step", step);
        model.addAttribute("needed", !needed.isEmpty());
        Map<String, Problem> apart = new LinkedHashMap<>();
        problems.forEach((id, problem) ->
                apart.put(needed.stream().anyMatch(field -> field.id().equals(id)) ? OWN + id : id, problem));
        fill(
                Stream.concat(needed.stream().map(field -> field.withId(OWN + field.id())), Stream.of(reason()))
                        .toList(),
                input,
                apart,
                model);
    }

    /** @return what was typed into the step's own fields, by their ids */
    Map<String, String> answers(Map<String, String> input) {
        return input.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(OWN))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(OWN.length()), Map.Entry::getValue));
    }

    /** @throws InvalidInput if the kind is missing or the date is none */
    static Correction read(Map<String, String> input) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        Optional<Kind> kind = Stream.of(Kind.values())
                .filter(each -> each.name().equals(input.get(KIND)))
                .findFirst();
        if (kind.isEmpty()) {
            problems.put(KIND, Problem.of("tasklist.reopen.art.required"));
        }
        String typed = input.getOrDefault(SINCE, "").strip();
        Optional<LocalDate> since = GermanDates.day(typed);
        boolean asksSince = kind.filter(Kind.WIDERRUF::equals).isPresent();
        if (asksSince && since.isEmpty()) {
            problems.put(SINCE, Problem.of("tasklist.field.date"));
        }
        String reason = input.getOrDefault(REASON, "").strip();
        if (reason.isEmpty()) {
            problems.put(REASON, Problem.of("tasklist.reason.required"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Correction(kind.orElseThrow(), since, reason, input.getOrDefault(STAMP, ""));
    }

    /**
     * Something that will not hold any more.
     *
     * @param label name of the step that has shown it
     * @param keyResult number of the key result that counts it, or null
     */
    record Lost(String label, LocalDate since, Integer keyResult) {}

    private List<Lost> lost(Plan plan) {
        Map<FactType, Integer> numbers = keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.fact().isPresent())
                .collect(Collectors.toMap(
                        keyResult -> keyResult.fact().orElseThrow(),
                        keyResult -> keyResult.number(),
                        (first, second) -> first));
        Map<StepId, String> labels = Stream.concat(Stream.of(plan.answer()), plan.repeats().stream())
                .collect(Collectors.toMap(answer -> answer.step(), answer -> answer.label()));
        return plan.facts().stream().map(fact -> lost(fact, labels, numbers)).toList();
    }

    private static Lost lost(Witness fact, Map<StepId, String> labels, Map<FactType, Integer> numbers) {
        return new Lost(labels.get(fact.step()), fact.occurredOn(), numbers.get(fact.fact()));
    }

    private void fill(List<StepField> fields, Map<String, String> input, Map<String, Problem> problems, Model model) {
        Map<String, String> texts = problems.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> text(
                                entry.getValue().messageKey(),
                                entry.getValue().arguments().toArray())));
        model.addAttribute("fields", fields);
        model.addAttribute("input", input);
        model.addAttribute("problems", texts);
        model.addAttribute(
                "errors",
                FieldProblem.inOrder(fields.stream().map(StepField::id).toList(), texts));
    }

    private StepField reason() {
        return field(REASON, FieldType.LONG_TEXT, true, List.of());
    }

    private StepField field(String id, FieldType type, boolean required, List<StepField.Option> options) {
        Integer longest = type == FieldType.LONG_TEXT ? REASON_LENGTH : null;
        return StepField.of(
                id,
                type,
                required,
                longest,
                options,
                text("tasklist.correction." + id),
                text("tasklist.correction." + id + ".hint"));
    }

    private List<StepField.Option> kinds() {
        return Stream.of(Kind.values())
                .map(kind -> new StepField.Option(kind.name(), text("tasklist.correction.art." + kind)))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
