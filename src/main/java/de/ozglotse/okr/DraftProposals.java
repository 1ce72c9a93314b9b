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

    private final OpenedQuarters quarters;
    private final Cycles cycles;
    private final QuarterStates states;
    private final QuarterSights sights;
    private final Scores scores;
    private final Objectives objectives;
    private final Strategies strategies;
    private final Milestones milestones;
    private final CarriedOn carriedOn;
    private final Clock clock;

    DraftProposals(
            OpenedQuarters quarters,
            Cycles cycles,
            QuarterStates states,
            QuarterSights sights,
            Scores scores,
            Objectives objectives,
            Strategies strategies,
            Milestones milestones,
            CarriedOn carriedOn,
            Clock clock) {
        this.milestones = milestones;
        this.carriedOn = carriedOn;
        this.clock = clock;
        this.quarters = quarters;
        this.cycles = cycles;
        this.states = states;
        this.sights = sights;
        this.scores = scores;
        this.objectives = objectives;
        this.strategies = strategies;
    }

    List<DraftObjective> of(Field field, String planning) {
        return Stream.of(unfinished(field, planning), leftOut(field, planning), published(field, planning))
                .flatMap(each -> each)
                .toList();
    }

    /** What the review before the last one carries on, and the quarter after it never took up. */
    private Stream<DraftObjective> leftOut(Field field, String planning) {
        return carriedOn.notTakenUp(Quarter.before(field.quarter()).id()).stream()
                .map(CarriedOn.Left::code)
                .filter(code -> new KeyResultCode(code).handlungsfeld().equals(field.handlungsfeld()))
                .map(code -> carriedOn(planning, code));
    }

    /** @return a proposal that carries on this key result alone */
    DraftObjective carriedOn(String planning, String code) {
        String quarter = new KeyResultCode(code).quarter();
        Objective objective = objectives.of(quarter).stream()
                .filter(each -> each.keyResults().stream()
                        .anyMatch(keyResult -> keyResult.code().equals(code)))
                .findFirst()
                .orElseThrow();
        KeyResult known = objective.keyResults().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        KeyResultProgress ended = states.of(quarter, sights.now(quarter)).stream()
                .flatMap(state -> state.objectives().stream())
                .flatMap(each -> each.keyResults().stream())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        DraftObjective draft = new DraftObjective(planning, objective.ziel(), objective.title(), DraftOrigin.UEBERNAHME)
                .after(objective.code());
        draft.add(successor(ended, true).meant(known, openParts(code)));
        return draft;
    }

    DraftObjective draft(String planning, PlanningAnswers.NewObjective objective) {
        DraftObjective draft = new DraftObjective(planning, ziel(objective.goal()), objective.title(), DraftOrigin.NEU);
        objective.keyResults().forEach(draft::add);
        return draft;
    }

    private Stream<DraftObjective> unfinished(Field field, String planning) {
        return quarters
                .findFirstByFirstDayLessThanEqualOrderByFirstDayDesc(
                        QuarterView.of(field.quarter()).start().minusDays(1))
                .flatMap(before -> states.of(before.id(), sights.now(before.id())))
                .stream()
                .flatMap(before -> unfinished(field, planning, before));
    }

    private Stream<DraftObjective> unfinished(Field field, String planning, QuarterState before) {
        Map<String, Score> judged = scores.standing(before.quarter().id()).stream()
                .collect(Collectors.toMap(Score::keyResultCode, Function.identity(), (earlier, later) -> later));
        boolean closed =
                cycles.findById(before.quarter().id()).flatMap(Cycle::closedAt).isPresent();
        Unfinished unfinished = new Unfinished(judged, closed);
        Map<String, ObjectiveProgress> measured =
                before.objectives().stream().collect(Collectors.toMap(ObjectiveProgress::code, Function.identity()));
        return objectives.of(before.quarter().id()).stream()
                .filter(objective -> objective.ziel().handlungsfeld().code().equals(field.handlungsfeld()))
                .map(objective -> successor(planning, objective, measured.get(objective.code()), unfinished))
                .filter(draft -> !draft.keyResults().isEmpty());
    }

    private DraftObjective successor(
            String planning, Objective objective, ObjectiveProgress measured, Unfinished unfinished) {
        Map<String, KeyResult> known =
                objective.keyResults().stream().collect(Collectors.toMap(KeyResult::code, Function.identity()));
        DraftObjective draft = new DraftObjective(planning, objective.ziel(), objective.title(), DraftOrigin.UEBERNAHME)
                .after(objective.code());
        measured.keyResults().stream()
                .filter(unfinished::goesOn)
                .forEach(keyResult -> draft.add(successor(keyResult, unfinished.toBeAdapted(keyResult))
                        .meant(known.get(keyResult.code()), openParts(keyResult.code()))));
        return draft;
    }

    private List<DraftDesk.Part> openParts(String keyResult) {
        return milestones.of(keyResult, Sight.now(clock)).stream()
                .filter(milestone -> milestone.reached().isEmpty())
                .map(milestone -> new DraftDesk.Part(milestone.title(), milestone.weight()))
                .toList();
    }

    /** Where a reported number begins is known when the quarter before ends, see {@link CarriedBases}. */
    private static DraftKeyResult successor(KeyResultProgress keyResult, boolean toBeAdapted) {
        BigDecimal base = keyResult.kind() == KeyResultKind.METRIK ? keyResult.value() : BigDecimal.ZERO;
        DraftKeyResult draft =
                new DraftKeyResult(keyResult.title(), keyResult.kind(), keyResult.fact(), base, keyResult.target());
        keyResult.counting().ifPresent(rule -> draft.countedBy(rule, keyResult.closing()));
        return draft.after(keyResult.code(), toBeAdapted);
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

    /**
     * What goes on of a quarter that runs, is reviewed or is closed.
     *
     * @param judged what the review says so far, by code of the key result
     */
    private record Unfinished(Map<String, Score> judged, boolean closed) {

        /** What the review has not judged yet is proposed as long as it is not reached. */
        boolean goesOn(KeyResultProgress keyResult) {
            Score score = judged.get(keyResult.code());
            return score == null ? !closed && !keyResult.met() : score.goesOn();
        }

        boolean toBeAdapted(KeyResultProgress keyResult) {
            Score score = judged.get(keyResult.code());
            return score == null || score.decision() == Reviews.Decision.ANPASSEN;
        }
    }
}
