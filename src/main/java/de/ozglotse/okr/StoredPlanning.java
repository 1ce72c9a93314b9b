package de.ozglotse.okr;

import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.StepTakenBack;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps proposals and releases; whoever changes one holds the lock of its Handlungsfeld and quarter. */
@Component
@Transactional
class StoredPlanning implements ObjectivePlanning {

    private final Plannings plannings;
    private final DraftObjectives drafts;
    private final DraftProposals proposals;
    private final OpenedQuarters quarters;
    private final EmittedFacts emitted;
    private final Clock clock;

    StoredPlanning(
            Plannings plannings,
            DraftObjectives drafts,
            DraftProposals proposals,
            OpenedQuarters quarters,
            EmittedFacts emitted,
            Clock clock) {
        this.emitted = emitted;
        this.plannings = plannings;
        this.drafts = drafts;
        this.proposals = proposals;
        this.quarters = quarters;
        this.clock = clock;
    }

    @Override
    public void prepare(Field field) {
        String id = idOf(field);
        if (!plannings.existsById(id)) {
            plannings.save(new Planning(field.quarter(), field.handlungsfeld()));
            proposals.of(field, id).forEach(drafts::save);
        }
    }

    @Override
    public void keep(Field field, Step step, Map<String, Object> answers) {
        Planning planning = lockUnreleased(field);
        PlanningAnswers given = new PlanningAnswers(answers);
        for (DraftObjective draft : drafts.of(planning.getId())) {
            given.decide(draft);
            if (given.extend(draft)) {
                given.keyResults()
                        .forEach(keyResult ->
                                draft.add(keyResult.proposedIn(step.id().value())));
            }
        }
        given.newObjective()
                .map(objective -> proposals
                        .draft(planning.getId(), objective)
                        .proposedIn(step.id().value()))
                .ifPresent(drafts::save);
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict check(Field field) {
        List<ReleaseCheck.Problem> problems = problems(field);
        if (problems.isEmpty()) {
            return Verdict.IN_ORDNUNG;
        }
        return problems.stream().anyMatch(ReleaseCheck.Problem::hard) ? Verdict.UNZULAESSIG : Verdict.ZU_WENIGE;
    }

    private List<ReleaseCheck.Problem> problems(Field field) {
        return ReleaseCheck.problems(
                drafts.of(idOf(field)).stream().filter(DraftObjective::chosen).toList(), emitted::cover);
    }

    @Override
    public void release(Field field, Step step, Optional<String> reason) {
        Planning planning = lockUnreleased(field);
        // checked again behind the lock: what the gateway saw may have changed meanwhile
        Verdict verdict = check(field);
        boolean allowed = verdict == Verdict.IN_ORDNUNG || verdict == Verdict.ZU_WENIGE && reason.isPresent();
        if (!allowed) {
            throw new Refused("okr.release.refused");
        }
        planning.release(step, clock.instant(), verdict == Verdict.ZU_WENIGE ? reason.orElseThrow() : null);
    }

    @Override
    public void pause(Field field, Step step, String reason) {
        Planning planning = lockUnreleased(field);
        drafts.of(planning.getId()).forEach(draft -> draft.choose(false));
        planning.release(step, clock.instant(), reason);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StepTakenBack event) {
        String step = event.id().value();
        plannings.findByReleasedInStep(step).forEach(this::takeReleaseBack);
        drafts.findByStepId(step).forEach(drafts::delete);
        drafts.deleteKeyResultsOf(step);
    }

    /** What runs already is changed by the next planning only. */
    private void takeReleaseBack(Planning planning) {
        if (quarters.existsById(planning.quarterId())) {
            throw new Refused("okr.release.opened");
        }
        planning.takeReleaseBack();
    }

    private Planning lockUnreleased(Field field) {
        Planning planning = plannings.lock(idOf(field)).orElseThrow();
        if (planning.released()) {
            throw new Refused("okr.release.done");
        }
        return planning;
    }

    private static String idOf(Field field) {
        return Planning.idOf(field.quarter(), field.handlungsfeld());
    }
}
