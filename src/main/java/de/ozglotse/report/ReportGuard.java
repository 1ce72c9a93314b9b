package de.ozglotse.report;

import de.ozglotse.shared.AppendOnlyMigration;
import org.springframework.stereotype.Component;

/** Has the database keep every report as it was frozen. */
@Component
class ReportGuard extends AppendOnlyMigration {

    ReportGuard() {
        super("1.11.2", "report");
    }
}
