package de.ozglotse.okr;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Looks into the ledger as it stood on an earlier day, as far as it was known at an earlier time. */
@TestComponent
public class OkrHistory {

    private final FactLedger ledger;

    OkrHistory(FactLedger ledger) {
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public List<Facts.Fact> asOf(LocalDate day, Instant knownAt) {
        return ledger.asOf(day, knownAt);
    }
}
