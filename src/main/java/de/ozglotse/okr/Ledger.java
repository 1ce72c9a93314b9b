package de.ozglotse.okr;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of facts as it was written, line by line, with corrections and withdrawals. */
@Component
@Transactional(readOnly = true)
public class Ledger {

    private final FactLines lines;

    Ledger(FactLines lines) {
        this.lines = lines;
    }

    /** @return lines behind this position, in the order in which they were written */
    public List<LedgerLine> after(long position, int most) {
        return lines.after(position, Limit.of(most));
    }
}
