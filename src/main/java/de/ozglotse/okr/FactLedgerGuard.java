package de.ozglotse.okr;

import de.ozglotse.shared.AppendOnlyMigration;
import org.springframework.stereotype.Component;

/** Has the database keep every line of the fact ledger as it was written. */
@Component
class FactLedgerGuard extends AppendOnlyMigration {

    FactLedgerGuard() {
        super("1.7.10", "okr_fact");
    }
}
