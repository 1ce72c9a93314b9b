package de.ozglotse.begleitung;

import de.ozglotse.okr.Facts;
import de.ozglotse.okr.Neubildungen;
import de.ozglotse.okr.Scope;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.shared.Refused;
import de.ozglotse.shared.RetriedTransactions;
import de.ozglotse.workflow.StepReopened;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when and why Begleitungen ended, and lets the processes follow. */
@Service
class StoredBegleitungen implements Begleitungen {

    private static final FactType BEHOERDENKONTO = new FactType("behoerdenkonto-nachgewiesen");
    private static final FactType ERSTGESPRAECH = new FactType("erstgespraech-gefuehrt");

    private final EndingRecords records;
    private final BegleitungProcess process;
    private final Facts facts;
    private final Scope scope;
    private final Neubildungen neubildungen;
    private final Successors successors;
    private final EndingTrail trail;
    private final RetriedTransactions transactions;
    private final Clock clock;

    StoredBegleitungen(
            EndingRecords records,
            BegleitungProcess process,
            Facts facts,
            Scope scope,
            Neubildungen neubildungen,
            Successors successors,
            EndingTrail trail,
            RetriedTransactions transactions,
            Clock clock) {
        this.records = records;
        this.process = process;
        this.facts = facts;
        this.scope = scope;
        this.neubildungen = neubildungen;
        this.successors = successors;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ending> ended(CaseKey caseKey) {
        return records.standing(caseKey.value()).map(EndingRecord::toEnding);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseKey, Ending> ended() {
        return records.standing().stream().collect(Collectors.toMap(EndingRecord::caseKey, EndingRecord::toEnding));
    }

    @Override
    public void end(CaseKey caseKey, Request request, Actor by) {
        try {
            transactions.inOne(() -> {
                request.successor().ifPresent(name -> successors.check(caseKey, name, ended()));
                store(caseKey, request, false, by);
                if (request.kind().isMerger()) {
                    if (!process.merge(caseKey, request, by)) {
                        merged(
                                caseKey,
                                request.successor().orElseThrow(),
                                request.effective().orElseThrow(),
                                by);
                    }
                } else {
                    process.stop(caseKey);
                }
                return null;
            });
        } catch (DataIntegrityViolationException e) {
            throw new Refused("begleitung.end.already");
        }
    }

    @Override
    public void resume(CaseKey caseKey, boolean keepsResults, String reason, Actor by) {
        transactions.inOne(() -> {
            EndingRecord ending =
                    records.lock(caseKey.value()).orElseThrow(() -> new Refused("begleitung.resume.already"));
            if (ending.toEnding().kind().isMerger()) {
                throw new Refused("begleitung.resume.merged");
            }
            ending.resume(keepsResults, by, clock.instant());
            records.saveAndFlush(ending);
            trail.resumed(caseKey, keepsResults, reason, by);
            process.resume(caseKey, reason, by);
            return null;
        });
    }

    @Override
    @Transactional
    public Optional<LocalDate> endedByProcess(CaseKey caseKey, Actor by) {
        return records.standing(caseKey.value())
                .orElseGet(() -> store(caseKey, trail.reported(), false, by))
                .toEnding()
                .followUp();
    }

    @Override
    @Transactional
    public void deferredByProcess(CaseKey caseKey, Optional<String> reason, Actor by) {
        if (records.standing(caseKey.value()).isEmpty()) {
            store(caseKey, trail.deferral(reason), true, by);
        }
    }

    @Override
    @Transactional
    public void resumedByProcess(CaseKey caseKey, Actor by) {
        records.lock(caseKey.value()).ifPresent(ending -> {
            ending.resume(true, by, clock.instant());
            records.saveAndFlush(ending);
            trail.resumed(caseKey, true, trail.checked(), by);
        });
    }

    @Override
    @Transactional
    public void merged(CaseKey caseKey, String successor, LocalDate effective, Actor by) {
        successors.check(caseKey, successor, ended());
        EndingRecord ending = records.standing(caseKey.value())
                .orElseGet(() -> store(caseKey, trail.merger(successor, effective), false, by));
        ending.mergeWith(successor, effective);
        scope.leaves(caseKey, effective, trail.leaving(successor), by);
        if (ending.toEnding().kind() == Ending.Kind.NEU_GEBILDET) {
            neubildungen.formed(caseKey, successors.of(caseKey, successor), effective, by);
        }
        trail.merged(caseKey, successor, effective, by);
    }

    @Override
    @Transactional(readOnly = true)
    public Stand stand(CaseKey caseKey) {
        boolean keeps = records.findFirstByCaseKeyOrderByIdDesc(caseKey.value())
                .map(EndingRecord::keepsResults)
                .orElse(true);
        Set<FactType> known = facts.of(caseKey).stream().map(Facts.Fact::type).collect(Collectors.toSet());
        return new Stand(keeps && known.contains(BEHOERDENKONTO), keeps && known.contains(ERSTGESPRAECH));
    }

    /** Who goes back to the step with which a process put the municipality back, resumes its Begleitung. */
    @EventListener
    void on(StepReopened reopened) {
        records.lock(reopened.caseKey().value()).ifPresent(ending -> {
            if (!ending.byProcess()) {
                throw new Refused("begleitung.reopen.ended");
            }
            ending.resume(true, reopened.actor(), clock.instant());
            records.saveAndFlush(ending);
            trail.resumed(reopened.caseKey(), true, reopened.reason(), reopened.actor());
        });
    }

    private EndingRecord store(CaseKey caseKey, Request request, boolean byProcess, Actor by) {
        if (records.standing(caseKey.value()).isPresent()) {
            throw new Refused("begleitung.end.already");
        }
        trail.ended(caseKey, request, by);
        return records.saveAndFlush(new EndingRecord(caseKey, request, byProcess, by, clock.instant()));
    }
}
