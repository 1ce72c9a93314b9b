package de.ozglotse.reporting.web;

import de.ozglotse.okr.FactsByKreis;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkByKreis;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows which municipalities have not moved for a while: they wait, nothing was opened lately, and no fact became true. */
@Component
class StillStanding {

    private final MatrixCatalogue catalogue;
    private final FactsByKreis facts;
    private final WorkByKreis work;

    StillStanding(MatrixCatalogue catalogue, FactsByKreis facts, WorkByKreis work) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.work = work;
    }

    Set<CaseKey> on(LocalDate today) {
        LocalDate limit = today.minusDays(WorkState.STILL_AFTER_DAYS);
        Set<CaseKey> still = new HashSet<>(work.unmovedSince(limit));
        still.removeAll(facts.movedAfter(
                limit, catalogue.columns().stream().map(MatrixColumn::fact).toList()));
        return still;
    }
}
