package de.ozglotse.okr;

import de.ozglotse.shared.NotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is written down about a quarter, from its planning to its retrospective. */
@Component
@Transactional(readOnly = true)
public class QuarterBook {

    private final OpenedQuarters quarters;
    private final Cycles cycles;
    private final Plannings plannings;
    private final Scores scores;
    private final Retrospektiven retrospektiven;
    private final Successions successions;
    private final QuarterStates states;
    private final QuarterSights sights;
    private final HandlungsfeldNames names;
    private final Clock clock;

    QuarterBook(
            OpenedQuarters quarters,
            Cycles cycles,
            Plannings plannings,
            Scores scores,
            Retrospektiven retrospektiven,
            Successions successions,
            QuarterStates states,
            QuarterSights sights,
            HandlungsfeldNames names,
            Clock clock) {
        this.names = names;
        this.quarters = quarters;
        this.cycles = cycles;
        this.plannings = plannings;
        this.scores = scores;
        this.retrospektiven = retrospektiven;
        this.successions = successions;
        this.states = states;
        this.sights = sights;
        this.clock = clock;
    }

    /** @return those that are planned or were opened, the newest first */
    public List<Entry> all() {
        Map<String, Cycle> byQuarter =
                cycles.findAll().stream().collect(Collectors.toMap(Cycle::quarterId, Function.identity()));
        List<QuarterView> planned = byQuarter.keySet().stream()
                .filter(id -> !quarters.existsById(id))
                .map(id -> Quarter.of(id).view())
                .toList();
        return Stream.concat(
                        planned.stream(),
                        quarters.findAllByOrderByFirstDayDesc().stream().map(Quarter::view))
                .map(view -> new Entry(view, phase(byQuarter.get(view.id()))))
                .sorted(Comparator.comparing((Entry entry) -> entry.quarter().start())
                        .reversed())
                .toList();
    }

    /** @return the quarter that ran on that day */
    public Optional<QuarterView> running(LocalDate day) {
        return quarters.findFirstByFirstDayLessThanEqualOrderByFirstDayDesc(day).map(Quarter::view);
    }

    public Entry get(String id) {
        return all().stream()
                .filter(entry -> entry.quarter().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("No quarter has this id"));
    }

    /** @return {@link QuarterStates#figures}; empty while it is only planned */
    public Optional<QuarterState> state(String id, Sight asked) {
        return states.figures(id, asked);
    }

    /** @return what is known today of a quarter that is over or closed, if that is something else than its figures say */
    public Optional<QuarterState> corrected(QuarterState shown) {
        Sight now = Sight.now(clock);
        return Optional.of(shown.quarter())
                .filter(quarter -> leavesOut(quarter.id(), now))
                .flatMap(quarter -> states.of(quarter.id(), now))
                .filter(today -> !today.fingerprint().equals(shown.fingerprint()));
    }

    /** @return whether the figures of a quarter leave out what is known from that sight: late entries, or what came after its close */
    public boolean leavesOut(String id, Sight asked) {
        return !sights.of(id, asked).equals(asked);
    }

    /** @return why a lower bound was undercut, by name of the Handlungsfeld */
    public Map<String, String> deviations(String id) {
        return plannings.released(id).stream()
                .filter(planning -> planning.deviationReason().isPresent())
                .collect(Collectors.toMap(
                        planning -> names.nameOf(planning.handlungsfeldCode()).orElseThrow(),
                        planning -> planning.deviationReason().orElseThrow()));
    }

    /** @return how the review judged the key results as far as that was known then, by code */
    public Map<String, Judgement> judgements(String id, Instant knownAt) {
        return scores.known(id, knownAt).stream()
                .collect(Collectors.toMap(Score::keyResultCode, Score::judgement, (earlier, later) -> later));
    }

    /** @return how the review judged so far what a planned quarter carries on, by code */
    public Map<String, Judgement> judgementsBefore(String id) {
        return quarters.findFirstByFirstDayLessThanEqualOrderByFirstDayDesc(
                        QuarterView.of(id).start().minusDays(1))
                .map(before -> judgements(before.id(), clock.instant()))
                .orElse(Map.of());
    }

    public Optional<Lessons> lessons(String id) {
        return retrospektiven.findFirstByQuarterIdOrderByIdDesc(id).map(Retrospektive::lessons);
    }

    /** @return the key result and those that it carries on, the oldest first, each as its quarter ended */
    public List<Link> chain(String keyResult, Sight sight) {
        List<Link> chain = new ArrayList<>();
        Optional<String> code = Optional.of(keyResult);
        while (code.isPresent()) {
            String current = code.get();
            String quarter = new KeyResultCode(current).quarter();
            state(quarter, sight).stream()
                    .flatMap(state -> state.objectives().stream()
                            .flatMap(objective -> objective.keyResults().stream())
                            .filter(each -> each.code().equals(current))
                            .map(each -> new Link(
                                    quarter, each, state.states().get(current).light())))
                    .forEach(link -> chain.add(0, link));
            code = successions.findById(current).map(Succession::predecessor);
        }
        return chain;
    }

    /** @return for example {@code 2026-Q4} */
    static String quarterOf(String keyResult) {
        return keyResult.substring(0, keyResult.indexOf('-', keyResult.indexOf('-') + 1));
    }

    private static String phase(Cycle cycle) {
        return (cycle == null ? CyclePhase.AKTIV : cycle.phase()).name();
    }

    /** A key result at the end of one quarter. */
    public record Link(String quarter, KeyResultProgress progress, StatusLight light) {}

    /** @param phase name of the phase that it is in */
    public record Entry(QuarterView quarter, String phase) {

        public boolean isClosed() {
            return phase.equals(CyclePhase.ABGESCHLOSSEN.name());
        }

        public boolean isReviewed() {
            return phase.equals(CyclePhase.REVIEW.name());
        }

        public boolean isPlanned() {
            return phase.equals(CyclePhase.PLANUNG.name());
        }
    }

    /**
     * How a review judged a key result.
     *
     * @param cause why it did not get there; null if it did, or nobody has said it
     * @param decision what becomes of it; null if it is finished
     */
    public record Judgement(
            BigDecimal proposed,
            BigDecimal score,
            String reason,
            Cause cause,
            Reviews.Decision decision,
            String decisionReason) {}

    /** What a retrospective found. */
    public record Lessons(LocalDate heldOn, String kept, String hindered, String agreed) {}
}
