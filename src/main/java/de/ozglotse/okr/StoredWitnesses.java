package de.ozglotse.okr;

import de.ozglotse.workflow.StepId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks the steps up in the ledger. */
@Component
@Transactional(readOnly = true)
class StoredWitnesses implements Witnesses {

    private final FactEntries entries;

    StoredWitnesses(FactEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<Witness> of(Collection<StepId> steps) {
        return witnesses(
                entries.findStandingBy(steps.stream().map(StepId::value).toList()));
    }

    private static List<Witness> witnesses(List<FactEntry> entries) {
        return entries.stream()
                .map(entry -> new Witness(
                        entry.witness(), entry.fact().type(), entry.fact().occurredOn()))
                .toList();
    }
}
