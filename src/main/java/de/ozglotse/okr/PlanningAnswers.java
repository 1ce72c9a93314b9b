package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.FormSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the form of a planning says; its field ids are those of the process {@code okr-planning}.
 *
 * @param answers by field id, those of repeated fields with the key of the draft or the number of the new key result
 */
record PlanningAnswers(Map<String, Object> answers) {

    static final String CHOICE = "auswahl";
    static final String TAKEN = "uebernehmen";
    static final String LEFT = "weglassen";
    static final String ADAPTED_TITLE = "krNeuerTitel";
    static final String ADAPTED_TARGET = "krNeuerZielwert";
    static final String EXTENDED = "ergaenzt";
    static final String OBJECTIVE = "objective";
    static final String GOAL = "strategischesZiel";
    static final String TITLE = "krTitel";
    static final String KIND = "krArt";
    static final String TARGET = "krZielwert";
    static final String FACT = "krFakt";
    static final String PARTS = "krMeilensteine";

    /** the new key results belong to the new objective */
    static final String NEW = "neu";

    /** numbers of the new key results that the form has room for */
    static final List<String> SLOTS = List.of("1", "2", "3", "4");

    /** A new objective as it was typed. */
    record NewObjective(String title, String goal, List<DraftKeyResult> keyResults) {}

    void decide(DraftObjective draft) {
        text(FormSource.fieldId(CHOICE, String.valueOf(draft.id())))
                .ifPresent(choice -> draft.choose(choice.equals(TAKEN)));
        draft.keyResults().forEach(this::adapt);
    }

    /** @return whether the new key results belong to this proposal */
    boolean extend(DraftObjective draft) {
        return text(EXTENDED).filter(String.valueOf(draft.id())::equals).isPresent();
    }

    boolean extendAny() {
        return text(EXTENDED).filter(choice -> !choice.equals(NEW)).isPresent();
    }

    Optional<NewObjective> newObjective() {
        return text(OBJECTIVE)
                .flatMap(title ->
                        text(GOAL).map(goal -> new NewObjective(title, goal, extendAny() ? List.of() : keyResults())));
    }

    private void adapt(DraftKeyResult keyResult) {
        String key = String.valueOf(keyResult.id());
        text(FormSource.fieldId(ADAPTED_TITLE, key))
                .ifPresent(title -> keyResult.adapt(title, number(FormSource.fieldId(ADAPTED_TARGET, key))));
    }

    List<DraftKeyResult> keyResults() {
        return SLOTS.stream().flatMap(slot -> keyResult(slot).stream()).toList();
    }

    private Optional<DraftKeyResult> keyResult(String slot) {
        KeyResultKind kind =
                text(FormSource.fieldId(KIND, slot)).map(KeyResultKind::valueOf).orElse(null);
        BigDecimal target = kind == KeyResultKind.JA_NEIN ? BigDecimal.ONE : number(FormSource.fieldId(TARGET, slot));
        Optional<DraftKeyResult> typed = text(FormSource.fieldId(TITLE, slot))
                .map(title -> new DraftKeyResult(
                        title, kind, text(FormSource.fieldId(FACT, slot)).map(FactType::new), BigDecimal.ZERO, target));
        return kind == KeyResultKind.MEILENSTEINE
                ? typed.map(keyResult -> keyResult.in(MilestoneLines.read(
                        text(FormSource.fieldId(PARTS, slot)).orElse(""))))
                : typed;
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(answers.get(field)).map(Object::toString).filter(text -> !text.isBlank());
    }

    private BigDecimal number(String field) {
        return answers.get(field) instanceof Number number ? BigDecimal.valueOf(number.longValue()) : null;
    }
}
