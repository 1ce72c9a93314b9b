package de.ozglotse.reporting.web;

import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Facts without a ledger. */
class FakeFacts implements Facts, FactHistory {

    private final List<Fact> holding = new ArrayList<>();

    void hold(String type, String ags, LocalDate since) {
        holding.add(new Fact(new FactType(type), new CaseKey(ags), since, ReportingPages.NOW));
    }

    @Override
    public List<Proof> proofs(Sight sight) {
        return holding.stream()
                .map(fact -> new Proof(fact, new StepId("step-of-" + fact.caseKey()), "Sabine Kurz", true))
                .toList();
    }

    @Override
    public List<Fact> all() {
        return List.copyOf(holding);
    }

    @Override
    public List<Fact> of(Collection<CaseKey> cases) {
        return holding.stream().filter(fact -> cases.contains(fact.caseKey())).toList();
    }
}
