package de.ozglotse.okr;

import de.ozglotse.shared.AppendOnlyMigration;
import org.springframework.stereotype.Component;

/** Has the database keep every version of a strategic goal as it was written. */
@Component
class GoalVersionGuard extends AppendOnlyMigration {

    GoalVersionGuard() {
        super("1.7.17", "okr_goal_version");
    }
}
