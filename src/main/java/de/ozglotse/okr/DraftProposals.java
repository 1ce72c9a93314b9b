package de.ozglotse.okr;

import de.ozglotse.okr.ObjectivePlanning.Field;
import de.ozglotse.shared.FactType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be proposed for a quarter: what the one before left unfinished, and what the county has published. */
@Component
class DraftProposals {

    private final KeyResults keyResults;
    private final Scores scores;
    private final Objectives objectives;
    private final Strategies strategies;
    private final Milestones milestones;
    private final Clock clock;

    DraftProposals(
            KeyResults keyResults,
            Scores scores,
            Objectives objectives,
            Strategies strategies,
            Milestones milestones,
            Clock clock) {
        this.milestones = milestones;
        this.clock = clock;
        this.keyResults = keyResults;
        this.scores = scores;
        this.objectives = objectives;
        this.strategies = strategies;
    }

    List<DraftObjective> of(Field field, String planning) {
        return Stream.concat(unfinished(field, planning), published(field, planning))
                .toList();
    }

    DraftObjective draft(String planning, PlanningAnswers.NewObjective objective) {
        DraftObjective draft = new DraftObjective(planning, ziel(objective.goal()), objective.title(), DraftOrigin.NEU);
        objective.keyResults().forEach(draft::add);
        return draft;
    }

    /** The quarter before runs until the new one is opened, so that its key results can still be measured. */
    private Stream<DraftObjective> unfinished(Field field, String planning) {
        String before = keyResults.quarter().map(QuarterView::id).orElse("");
        Map<String, Score> carried = scores.standing(before).stream()
                .filter(Score::goesOn)
                .collect(Collectors.toMap(Score::keyResultCode, Function.identity(), (earlier, later) -> later));
        Map<String, ObjectiveProgress> measured = keyResults.objectives().stream()
                .collect(Collectors.toMap(ObjectiveProgress::code, Function.identity()));
        return objectives.of(before).stream()
                .filter(objective -> objective.ziel().handlungsfeld().code().equals(field.handlungsfeld()))
                .map(objective -> successor(planning, objective, measured.get(objective.code()), carried))
                .filter(draft -> !draft.keyResults().isEmpty());
    }

    private DraftObjective successor(
            String planning, Objective objective, ObjectiveProgress measured, Map<String, Score> carried) {
        Map<String, KeyResult> known =
                objective.keyResults().stream().collect(Collectors.toMap(KeyResult::code, Function.identity()));
        DraftObjective draft = new DraftObjective(planning, objective.ziel(), objective.title(), DraftOrigin.UEBERNAHME)
                .after(objective.code());
        measured.keyResults().stream()
                .filter(keyResult -> carried.containsKey(keyResult.code()))
                .forEach(keyResult -> draft.add(successor(keyResult, carried.get(keyResult.code()))
                        .meant(known.get(keyResult.code()), openParts(keyResult.code()))));
        return draft;
    }

    private List<DraftDesk.Part> openParts(String keyResult) {
        return milestones.of(keyResult, Sight.now(clock)).stream()
                .filter(milestone -> milestone.reached().isEmpty())
                .map(milestone -> new DraftDesk.Part(milestone.title(), milestone.weight()))
                .toList();
    }

    /** What was reached by the end of the quarter is where a reported number begins in the next one. */
    private static DraftKeyResult successor(KeyResultProgress keyResult, Score score) {
        BigDecimal base = keyResult.kind() == KeyResultKind.METRIK ? score.actualAmount() : BigDecimal.ZERO;
        DraftKeyResult draft =
                new DraftKeyResult(keyResult.title(), keyResult.kind(), keyResult.fact(), base, keyResult.target());
        keyResult.counting().ifPresent(rule -> draft.countedBy(rule, keyResult.closing()));
        return draft.after(keyResult.code(), score.decision());
    }

    /** Not what a quarter of the county has taken up already. */
    private Stream<DraftObjective> published(Field field, String planning) {
        return Quarters.publishedSet().stream()
                .filter(entry -> entry.text("handlungsfeld").equals(field.handlungsfeld()))
                .filter(entry -> !objectives.existsByTitle(entry.text("titel")))
                .map(entry -> published(planning, entry));
    }

    private DraftObjective published(String planning, StrategyFile entry) {
        DraftObjective draft = new DraftObjective(
                planning, ziel(entry.text("strategisches_ziel")), entry.text("titel"), DraftOrigin.KATALOG);
        entry.list("key_results").forEach(keyResult -> draft.add(published(keyResult)));
        return draft;
    }

    private static DraftKeyResult published(StrategyFile entry) {
        StrategyFile measure = entry.map("vorschlag");
        KeyResultKind kind = KeyResultKind.valueOf(measure.text("art"));
        return switch (kind) {
            case FAKTENZAEHLER ->
                draft(entry, kind, Optional.of(new FactType(measure.text("faktentyp"))), BigDecimal.ZERO, null)
                        .countedBy(
                                measure.find("zaehlweise")
                                        .map(CountingRule::valueOf)
                                        .orElse(CountingRule.GEMEINDEN),
                                measure.find("abschluss").map(FactType::new));
            case JA_NEIN -> draft(entry, kind, Optional.empty(), BigDecimal.ZERO, BigDecimal.ONE);
            case METRIK, MEILENSTEINE ->
                draft(
                        entry,
                        kind,
                        Optional.empty(),
                        BigDecimal.valueOf(measure.number("basiswert")),
                        BigDecimal.valueOf(measure.number("zielwert")));
        };
    }

    private static DraftKeyResult draft(
            StrategyFile entry, KeyResultKind kind, Optional<FactType> fact, BigDecimal base, BigDecimal target) {
        return new DraftKeyResult(entry.text("titel"), kind, fact, base, target);
    }

    private StrategischesZiel ziel(String code) {
        return strategies.findById(Strategy.VALID).stream()
                .flatMap(strategy -> strategy.handlungsfelder().stream())
                .flatMap(handlungsfeld -> handlungsfeld.ziele().stream())
                .filter(ziel -> ziel.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
