package de.ozglotse.audit;

import de.ozglotse.shared.AppendOnlyMigration;
import org.springframework.stereotype.Component;

/** Has the database keep every entry of the log as it was written. */
@Component
class AuditGuard extends AppendOnlyMigration {

    AuditGuard() {
        super("1.1.2", "audit_entry");
    }
}
