package de.ozglotse.okr.web;

import de.ozglotse.okr.Commitment;
import de.ozglotse.okr.DraftDesk;
import de.ozglotse.okr.DraftDesk.Measure;
import de.ozglotse.okr.DraftDesk.Part;
import de.ozglotse.okr.KeyResultKind;
import de.ozglotse.okr.Milestones;
import de.ozglotse.shared.NotFound;
import de.ozglotse.workflow.StepField.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What is asked about the draft of an objective and of a key result, and what to think about before writing. */
@Component
class DraftForms {

    static final String OBJECTIVE = "objective";
    static final String CHOSEN = "gewaehlt";
    static final String COMMITMENT = "verbindlichkeit";

    private static final String TITLE = "krTitel";
    private static final String KIND = "krArt";
    private static final String TARGET = "krZielwert";
    private static final String FACT = "krFakt";
    private static final String PERSON = "verantwortlich";
    private static final String PARTS = "meilensteine";

    private static final int HELP = 3;
    /** a title, and after a semicolon its weight if it is not one */
    private static final Pattern PART = Pattern.compile("(?<title>[^;|]{3,250})(;\\s*(?<weight>[1-9]\\d{0,2}))?");

    private final Fields fields;
    private final DraftDesk desk;

    DraftForms(Fields fields, DraftDesk desk) {
        this.fields = fields;
        this.desk = desk;
    }

    Form ofObjective(Map<String, String> input) {
        return new Form(List.of(fields.longText(OBJECTIVE, true, 1000), fields.yesNo(CHOSEN)), input);
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
                        fields.number(TARGET, false),
                        fields.choice(FACT, false, facts),
                        fields.longText(PARTS, false, 3000),
                        fields.choice(COMMITMENT, true, fields.options("okr.commitment.", Commitment.values())),
                        fields.text(PERSON, false, 200)),
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
        known.target()
                .filter(target -> known.kind() == KeyResultKind.METRIK)
                .ifPresent(target -> input.put(TARGET, Form.shown(target)));
        known.fact().ifPresent(fact -> input.put(FACT, fact));
        input.put(
                PARTS,
                known.milestones().stream()
                        .map(part -> part.title() + "; " + part.weight())
                        .collect(Collectors.joining("\n")));
        input.put(COMMITMENT, known.commitment().name());
        input.put(PERSON, known.person());
        return ofKeyResult(input);
    }

    /** @return only what cannot be stored; what is missing for a release is said there */
    static Map<String, String> problems(Form form) {
        Map<String, String> problems = form.problems();
        if (form.text(PARTS)
                .lines()
                .anyMatch(line -> !line.isBlank() && !PART.matcher(line.strip()).matches())) {
            problems.put(PARTS, "okr.milestone.unreadable");
        } else if (parts(form).size() > Milestones.MOST) {
            problems.put(PARTS, "okr.milestone.many");
        }
        if (form.number(TARGET).filter(target -> target.signum() <= 0).isPresent()) {
            problems.put(TARGET, "okr.target.positive");
        }
        return problems;
    }

    /** Only for a form without problems. */
    static Measure measure(Form form) {
        return new Measure(
                form.text(TITLE),
                form.text(KIND).isEmpty() ? null : KeyResultKind.valueOf(form.text(KIND)),
                form.number(TARGET),
                Optional.of(form.text(FACT)).filter(fact -> !fact.isEmpty()),
                Commitment.valueOf(form.text(COMMITMENT)),
                form.text(PERSON),
                parts(form));
    }

    List<String> helpOnObjectives() {
        return help("okr.help.objective.");
    }

    List<String> helpOnKeyResults() {
        return help("okr.help.key-result.");
    }

    private List<String> help(String prefix) {
        return IntStream.rangeClosed(1, HELP)
                .mapToObj(number -> fields.get(prefix + number))
                .toList();
    }

    private static List<Part> parts(Form form) {
        return form.text(PARTS)
                .lines()
                .map(line -> PART.matcher(line.strip()))
                .filter(Matcher::matches)
                .map(match -> new Part(
                        match.group("title").strip(),
                        match.group("weight") == null ? 1 : Integer.parseInt(match.group("weight"))))
                .toList();
    }
}
