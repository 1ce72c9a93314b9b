package de.ozglotse.okr;

import de.ozglotse.shared.AppendOnlyMigration;
import org.springframework.stereotype.Component;

/** Has the database keep every Zielanpassung as it was written. */
@Component
class AdjustmentGuard extends AppendOnlyMigration {

    AdjustmentGuard() {
        super("1.7.42", "okr_adjustment");
    }
}
