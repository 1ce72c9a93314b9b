package de.ozglotse.okr;

import de.ozglotse.shared.AppendOnlyMigration;
import org.springframework.stereotype.Component;

/** Has the database keep every version of a key result as it was written. */
@Component
class KeyResultVersionGuard extends AppendOnlyMigration {

    KeyResultVersionGuard() {
        super("1.7.41", "okr_key_result_version");
    }
}
