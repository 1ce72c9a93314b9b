package de.ozglotse.okr.web;

import de.ozglotse.okr.Commitment;
import de.ozglotse.okr.DraftDesk;
import de.ozglotse.okr.DraftDesk.Measure;
import de.ozglotse.okr.DraftDesk.Range;
import de.ozglotse.okr.DraftDesk.Timing;
import de.ozglotse.okr.KeyResultKind;
import de.ozglotse.okr.MilestoneLines;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.shared.NotFound;
import de.ozglotse.workflow.StepField.Option;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What is asked about the draft of an objective and of a key result, and what to think about before writing. */
@Component
class DraftForms {

    static final String OBJECTIVE = "objective";
    static final String GOAL = "strategischesZiel";
    static final String CHOSEN = "gewaehlt";
    static final String COMMITMENT = "verbindlichkeit";

    private static final String TITLE = "krTitel";
    private static final String KIND = "krArt";
    private static final String TARGET = "krZielwert";
    private static final String FACT = "krFakt";
    private static final String PERSON = "verantwortlich";
    private static final String PARTS = "meilensteine";
    private static final String BASE = "ausgangswert";
    private static final String MINIMUM = "mindestwert";
    private static final String DUE = "faelligAm";
    private static final String PLAN = "plan";

    private static final int HELP = 3;

    private final Fields fields;
    private final DraftDesk desk;

    DraftForms(Fields fields, DraftDesk desk) {
        this.fields = fields;
        this.desk = desk;
    }

    Form ofObjective(Map<String, String> input) {
        return new Form(List.of(fields.longText(OBJECTIVE, true, 1000), fields.yesNo(CHOSEN)), input);
    }

    /** @param goals by code and title */
    Form ofNewObjective(Map<String, String> goals, Map<String, String> input) {
        List<Option> options = goals.entrySet().stream()
                .map(goal -> new Option(goal.getKey(), goal.getValue()))
                .toList();
        return new Form(
                List.of(
                        fields.longText(OBJECTIVE, true, 1000),
                        fields.choice(GOAL, true, options),
                        fields.yesNo(CHOSEN)),
                input);
    }

    Form ofObjective(DraftDesk.Draft draft) {
        return ofObjective(Map.of(OBJECTIVE, draft.title(), CHOSEN, draft.chosen() ? "ja" : "nein"));
    }

    Form ofKeyResult(Map<String, String> input) {
        List<Option> facts = desk.factTypes().entrySet().stream()
                .map(fact -> new Option(fact.getKey(), fact.getValue()))
                .toList();
        return new Form(
                List.of(
                        fields.longText(TITLE, true, 1000),
                        fields.choice(KIND, false, fields.options("okr.kind.", KeyResultKind.values())),
                        fields.number(BASE, false),
                        fields.number(TARGET, false),
                        fields.number(MINIMUM, false),
                        fields.choice(FACT, false, facts),
                        fields.longText(PARTS, false, 3000),
                        fields.choice(COMMITMENT, true, fields.options("okr.commitment.", Commitment.values())),
                        fields.text(PERSON, false, 200),
                        fields.day(DUE, false),
                        fields.longText(PLAN, false, 1500)),
                input);
    }

    Form ofKeyResult(DraftDesk.Draft draft, long id) {
        Measure known = draft.keyResults().stream()
                .filter(each -> each.id() == id)
                .map(DraftDesk.DraftResult::measure)
                .findFirst()
                .orElseThrow(() -> new NotFound("No draft has this id"));
        Map<String, String> input = new HashMap<>();
        input.put(TITLE, known.title());
        input.put(KIND, known.kind() == null ? "" : known.kind().name());
        if (known.kind() == KeyResultKind.METRIK) {
            input.put(BASE, Form.shown(known.range().base()));
            known.range().target().ifPresent(target -> input.put(TARGET, Form.shown(target)));
            known.range().minimum().ifPresent(minimum -> input.put(MINIMUM, Form.shown(minimum)));
        }
        known.fact().ifPresent(fact -> input.put(FACT, fact));
        input.put(
                PARTS,
                known.milestones().stream()
                        .map(part -> part.title() + "; " + part.weight())
                        .collect(Collectors.joining("\n")));
        input.put(COMMITMENT, known.commitment().name());
        input.put(PERSON, known.person());
        known.timing().due().ifPresent(day -> input.put(DUE, Form.shown(day)));
        input.put(PLAN, PlanLines.text(known.timing().plan()));
        return ofKeyResult(input);
    }

    /** @return only what cannot be stored; what is missing for a release is said there */
    static Map<String, String> problems(Form form, QuarterView quarter) {
        Map<String, String> problems = form.problems();
        MilestoneLines.problem(form.text(PARTS)).ifPresent(problem -> problems.put(PARTS, problem));
        for (String amount : List.of(BASE, TARGET, MINIMUM)) {
            if (form.number(amount).filter(number -> number.signum() < 0).isPresent()) {
                problems.put(amount, "okr.target.negative");
            }
        }
        if (form.number(MINIMUM).filter(minimum -> !isOnTheWay(form, minimum)).isPresent()) {
            problems.putIfAbsent(MINIMUM, "okr.minimum.outside");
        }
        if (form.day(DUE).filter(day -> !quarter.includes(day)).isPresent()) {
            problems.put(DUE, "okr.due.outside");
        }
        if (!PlanLines.of(form.text(PLAN)).readable()) {
            problems.put(PLAN, "okr.plan.unreadable");
        }
        return problems;
    }

    /** Between base and target, whichever of them is more. */
    private static boolean isOnTheWay(Form form, BigDecimal minimum) {
        BigDecimal base = base(form);
        return form.number(TARGET)
                .filter(target -> minimum.compareTo(base.min(target)) >= 0 && minimum.compareTo(base.max(target)) <= 0)
                .isPresent();
    }

    private static BigDecimal base(Form form) {
        return form.number(BASE).orElse(BigDecimal.ZERO);
    }

    /** @return as much as can be read of it: what is wrong with a field leaves it out */
    static Measure measure(Form form) {
        return new Measure(
                form.text(TITLE),
                chosen(form, KIND, KeyResultKind.values()).orElse(null),
                new Range(base(form), form.number(TARGET), form.number(MINIMUM)),
                Optional.of(form.text(FACT)).filter(fact -> !fact.isEmpty()),
                chosen(form, COMMITMENT, Commitment.values()).orElse(Commitment.VERBINDLICH),
                form.text(PERSON),
                MilestoneLines.read(form.text(PARTS)),
                new Timing(form.day(DUE), PlanLines.of(form.text(PLAN)).amounts()));
    }

    private static <E extends Enum<E>> Optional<E> chosen(Form form, String field, E[] values) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(form.text(field)))
                .findFirst();
    }

    List<String> helpOnObjectives() {
        return help("okr.help.objective.");
    }

    List<String> helpOnKeyResults() {
        return help("okr.help.key-result.");
    }

    /** @param keys of what to think about */
    List<String> sentences(List<String> keys) {
        return keys.stream().map(fields::get).toList();
    }

    private List<String> help(String prefix) {
        return IntStream.rangeClosed(1, HELP)
                .mapToObj(number -> fields.get(prefix + number))
                .toList();
    }
}
