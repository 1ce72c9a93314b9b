package de.ozglotse.okr;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.FormSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts of a quarter, which people change as they like until their Handlungsfeld is released. Whoever changes one
 * holds the lock of its Handlungsfeld, so that two browsers never write at once.
 */
@Service
@Transactional
public class DraftDesk {

    private final Plannings plannings;
    private final DraftObjectives drafts;
    private final Strategies strategies;
    private final DraftProposals proposals;
    private final StrategyMap map;
    private final FactTypeSource factTypes;
    private final Clock clock;

    DraftDesk(
            Plannings plannings,
            DraftObjectives drafts,
            Strategies strategies,
            DraftProposals proposals,
            StrategyMap map,
            FactTypeSource factTypes,
            Clock clock) {
        this.proposals = proposals;
        this.map = map;
        this.factTypes = factTypes;
        this.clock = clock;
        this.plannings = plannings;
        this.drafts = drafts;
        this.strategies = strategies;
    }

    /** @return the Handlungsfelder that are planned for the quarter, in the order of the strategy map */
    @Transactional(readOnly = true)
    public List<Field> of(String quarter) {
        return strategies.findById(Strategy.VALID).stream()
                .flatMap(strategy -> strategy.handlungsfelder().stream())
                .flatMap(field -> plannings.findById(Planning.idOf(quarter, field.code())).stream()
                        .map(planning -> field(field, planning)))
                .toList();
    }

    /** @return what can be counted, by key and label */
    public Map<String, String> factTypes() {
        return factTypes.items(variable -> null).stream()
                .collect(Collectors.toMap(
                        FormSource.Item::key, FormSource.Item::title, (first, second) -> first, LinkedHashMap::new));
    }

    /** @throws NotFound if nobody has drafted it */
    @Transactional(readOnly = true)
    public Draft get(String quarter, String field, long objective) {
        return drafts.of(Planning.idOf(quarter, field)).stream()
                .filter(draft -> draft.id() == objective)
                .map(DraftDesk::draft)
                .findFirst()
                .orElseThrow(() -> new NotFound("No draft has this id"));
    }

    private Field field(Handlungsfeld field, Planning planning) {
        List<Draft> all =
                drafts.of(planning.getId()).stream().map(DraftDesk::draft).toList();
        long chosen = all.stream().filter(Draft::chosen).count();
        List<String> hints = chosen > ReleaseCheck.MAX_OBJECTIVES ? List.of("okr.hint.objectives") : List.of();
        return new Field(field.code(), field.name(), planning.released(), all, hints);
    }

    /** @return the strategic goals that an objective of the Handlungsfeld can serve today, by code and title */
    @Transactional(readOnly = true)
    public Map<String, String> goals(String field) {
        return map.on(CountyTime.dayOf(clock.instant())).stream()
                .flatMap(view -> view.fields().stream())
                .filter(each -> each.code().equals(field))
                .flatMap(each -> each.goals().stream())
                .map(StrategyMap.Goal::version)
                .collect(Collectors.toMap(
                        GoalVersion::goal, GoalVersion::title, (first, second) -> first, LinkedHashMap::new));
    }

    /** Proposes an objective beside those of the task. */
    public void propose(String quarter, String field, String goal, String title, boolean chosen) {
        Planning planning = unreleased(quarter, field);
        if (!goals(field).containsKey(goal)) {
            throw new NotFound("No strategic goal of this Handlungsfeld has this code");
        }
        DraftObjective draft =
                proposals.draft(planning.getId(), new PlanningAnswers.NewObjective(title, goal, List.of()));
        draft.choose(chosen);
        drafts.save(draft);
    }

    public void reword(String quarter, String field, long objective, String title, boolean chosen) {
        DraftObjective draft = open(quarter, field, objective);
        draft.reword(title);
        draft.choose(chosen);
    }

    public void addKeyResult(String quarter, String field, long objective, Measure measure) {
        open(quarter, field, objective).add(DraftKeyResult.of(measure));
    }

    public void changeKeyResult(String quarter, String field, long objective, long keyResult, Measure measure) {
        keyResult(open(quarter, field, objective), keyResult).measuredBy(measure);
    }

    public void removeKeyResult(String quarter, String field, long objective, long keyResult) {
        DraftObjective draft = open(quarter, field, objective);
        draft.remove(keyResult(draft, keyResult));
    }

    private DraftObjective open(String quarter, String field, long objective) {
        return drafts.of(unreleased(quarter, field).getId()).stream()
                .filter(draft -> draft.id() == objective)
                .findFirst()
                .orElseThrow(() -> new NotFound("No draft has this id"));
    }

    private Planning unreleased(String quarter, String field) {
        Planning planning = plannings
                .lock(Planning.idOf(quarter, field))
                .orElseThrow(() -> new NotFound("Nobody plans this Handlungsfeld for this quarter"));
        if (planning.released()) {
            throw new Refused("okr.release.done");
        }
        return planning;
    }

    private static DraftKeyResult keyResult(DraftObjective draft, long id) {
        return draft.keyResults().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("No draft has this id"));
    }

    private static Draft draft(DraftObjective draft) {
        List<DraftResult> results = new ArrayList<>();
        draft.keyResults().forEach(each -> results.add(each.view()));
        return new Draft(
                draft.id(),
                draft.title(),
                draft.ziel().title(),
                draft.origin().name(),
                draft.chosen(),
                results,
                QualityHints.ofObjective(draft.title(), results.size()));
    }

    /** @param hints keys of what to think about */
    public record Field(String code, String name, boolean released, List<Draft> drafts, List<String> hints) {}

    /** @param hints keys of what to think about */
    public record Draft(
            long id,
            String title,
            String goal,
            String origin,
            boolean chosen,
            List<DraftResult> keyResults,
            List<String> hints) {}

    /**
     * A key result that is drafted.
     *
     * @param predecessor code of the key result that it carries on
     * @param hints keys of what to think about
     */
    public record DraftResult(long id, int number, Measure measure, Optional<String> predecessor, List<String> hints) {}

    /**
     * What a key result says and how it is measured.
     *
     * @param kind null while nobody has said it
     * @param fact what is counted, for one that is counted
     * @param milestones title and weight of each part, for one that has parts
     */
    public record Measure(
            String title,
            KeyResultKind kind,
            Range range,
            Optional<String> fact,
            Commitment commitment,
            String person,
            List<Part> milestones,
            Timing timing) {}

    /**
     * From where to where a number is to go.
     *
     * @param minimum what would still be acceptable, if that is less than the target
     */
    public record Range(BigDecimal base, Optional<BigDecimal> target, Optional<BigDecimal> minimum) {}

    /**
     * When a key result is to be reached.
     *
     * @param due empty for the last day of the quarter
     * @param plan amounts by day; empty for a straight line
     */
    public record Timing(Optional<LocalDate> due, SortedMap<LocalDate, BigDecimal> plan) {}

    /** A milestone that is planned. */
    public record Part(String title, int weight) {}
}
