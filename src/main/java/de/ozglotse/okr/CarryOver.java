package de.ozglotse.okr;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.Refused;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a key result that its review carries on into the next quarter, although that was released before: the upper bounds
 * hold here too, and the reason stays with it.
 */
@Service
@Transactional
public class CarryOver {

    private final CarriedOn carriedOn;
    private final DraftProposals proposals;
    private final DraftObjectives drafts;
    private final Plannings plannings;
    private final OpenedQuarters quarters;
    private final OkrSet set;
    private final ClosedQuarters closed;
    private final EntityManager entities;
    private final AuditTrail audit;

    CarryOver(
            CarriedOn carriedOn,
            DraftProposals proposals,
            DraftObjectives drafts,
            Plannings plannings,
            OpenedQuarters quarters,
            OkrSet set,
            ClosedQuarters closed,
            EntityManager entities,
            AuditTrail audit) {
        this.carriedOn = carriedOn;
        this.proposals = proposals;
        this.drafts = drafts;
        this.plannings = plannings;
        this.quarters = quarters;
        this.set = set;
        this.closed = closed;
        this.entities = entities;
        this.audit = audit;
    }

    /** @throws Refused if somebody was faster, or the quarter holds as many as the strategy allows */
    public void takeUp(String quarter, String keyResult, String reason, Actor by) {
        closed.refuseIn(quarter);
        String handlungsfeld = new KeyResultCode(keyResult).handlungsfeld();
        Optional<Planning> planning = plannings.lock(Planning.idOf(quarter, handlungsfeld));
        if (carriedOn.leftOutOf(quarter).stream().noneMatch(left -> left.code().equals(keyResult))) {
            throw new Refused("okr.carry.done");
        }
        DraftObjective draft = proposals.carriedOn(Planning.idOf(quarter, handlungsfeld), keyResult);
        draft.keyResults().forEach(each -> each.takenUpBecause(reason));
        quarters.findById(quarter)
                .ifPresentOrElse(
                        opened -> addTo(opened, draft, by),
                        () -> addTo(planning.orElseThrow(() -> new Refused("okr.carry.done")), draft));
        audit.record(by, "keyresult.carried", CaseKey.COUNTY, keyResult, quarter, reason);
    }

    private void addTo(Quarter quarter, DraftObjective draft, Actor by) {
        String code = set.add(quarter, draft).orElseThrow(() -> new Refused("okr.carry.full"));
        entities.flush();
        set.keepDetails(code, draft, by);
    }

    /** Drafts are free until the release. */
    private void addTo(Planning planning, DraftObjective draft) {
        List<DraftObjective> chosen = drafts.of(planning.getId()).stream()
                .filter(DraftObjective::chosen)
                .toList();
        Optional<DraftObjective> home = chosen.stream()
                .filter(each -> each.predecessor().equals(draft.predecessor()))
                .filter(each -> each.keyResults().size() < ReleaseCheck.MAX_KEY_RESULTS)
                .findFirst();
        if (home.isPresent()) {
            draft.keyResults().forEach(home.get()::add);
        } else if (planning.released() && chosen.size() >= ReleaseCheck.MAX_OBJECTIVES) {
            throw new Refused("okr.carry.full");
        } else {
            drafts.save(draft);
        }
    }
}
