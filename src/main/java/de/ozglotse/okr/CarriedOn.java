package de.ozglotse.okr;

import de.ozglotse.okr.KeyResultNames.Name;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a review carries on although the next quarter was released without it: it must not get lost. */
@Component
@Transactional(readOnly = true)
public class CarriedOn {

    private final OpenedQuarters quarters;
    private final Cycles cycles;
    private final Plannings plannings;
    private final DraftObjectives drafts;
    private final Scores scores;
    private final Successions successions;
    private final KeyResultNames names;

    CarriedOn(
            OpenedQuarters quarters,
            Cycles cycles,
            Plannings plannings,
            DraftObjectives drafts,
            Scores scores,
            Successions successions,
            KeyResultNames names) {
        this.quarters = quarters;
        this.cycles = cycles;
        this.plannings = plannings;
        this.drafts = drafts;
        this.scores = scores;
        this.successions = successions;
        this.names = names;
    }

    /**
     * @param quarter that should take them up
     * @return what the review of the quarter before carries on and this one lacks, in the order of the strategy map
     */
    public List<Left> leftOutOf(String quarter) {
        return isPlanned(quarter) ? notTakenUp(quarter) : List.of();
    }

    /** @return the same of any quarter, also of one that is closed */
    List<Left> notTakenUp(String quarter) {
        String before = Quarter.before(quarter).id();
        Map<String, Score> goingOn = scores.standing(before).stream()
                .collect(Collectors.toMap(Score::keyResultCode, Function.identity(), (earlier, later) -> later));
        goingOn.values().removeIf(score -> !score.goesOn());
        if (goingOn.isEmpty()) {
            return List.of();
        }
        Set<String> taken = takenUp(quarter).collect(Collectors.toSet());
        return names.ofQuarter(before).stream()
                .filter(name -> goingOn.containsKey(name.code()) && !taken.contains(name.code()))
                .map(name -> left(name, goingOn.get(name.code())))
                .toList();
    }

    /** @return the same, seen from the quarter that is reviewed: what the next one lacks, if it is planned by now */
    public List<Left> leftBehind(String reviewed) {
        return leftOutOf(next(reviewed).id());
    }

    public QuarterView next(String quarter) {
        return Quarter.of(quarter).next().view();
    }

    /** @return whether the next quarter of this key result was released without it, whatever the review says */
    boolean isMissingInNext(String keyResult) {
        KeyResultCode code = new KeyResultCode(keyResult);
        String next = Quarter.of(code.quarter()).next().id();
        boolean released = quarters.existsById(next)
                || plannings
                        .findById(Planning.idOf(next, code.handlungsfeld()))
                        .filter(Planning::released)
                        .isPresent();
        return released && takenUp(next).noneMatch(keyResult::equals);
    }

    private boolean isPlanned(String quarter) {
        return cycles.findById(quarter)
                .filter(cycle -> cycle.phase() != CyclePhase.ABGESCHLOSSEN)
                .isPresent();
    }

    /** While a quarter is planned, what nobody has chosen yet stands among its drafts. */
    private Stream<String> takenUp(String quarter) {
        if (quarters.existsById(quarter)) {
            return successions.predecessorsIn(quarter).stream();
        }
        return plannings.ofQuarter(quarter).stream()
                .flatMap(planning ->
                        drafts.of(planning.getId()).stream().filter(draft -> draft.chosen() || !planning.released()))
                .flatMap(draft -> draft.keyResults().stream())
                .map(DraftKeyResult::predecessor)
                .flatMap(Optional::stream);
    }

    private static Left left(Name name, Score score) {
        return new Left(name.code(), name.title(), name.handlungsfeld(), score.decision(), score.decisionReason());
    }

    /**
     * A key result that goes on by its review and has no successor.
     *
     * @param reason of the decision
     */
    public record Left(String code, String title, String handlungsfeld, Reviews.Decision decision, String reason) {}
}
