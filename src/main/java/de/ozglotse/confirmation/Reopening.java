package de.ozglotse.confirmation;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepView;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Knows which question is opened again only to be answered anew in the same transaction: nobody is asked for it. */
@Component
class Reopening {

    private final ThreadLocal<Asked> quiet = new ThreadLocal<>();

    <T> T quietly(CaseKey caseKey, String stepKey, Supplier<T> work) {
        quiet.set(new Asked(caseKey, stepKey));
        try {
            return work.get();
        } finally {
            quiet.remove();
        }
    }

    boolean covers(StepView opened) {
        return new Asked(opened.caseKey(), opened.definition().step()).equals(quiet.get());
    }

    /** One question of one municipality, whatever its id. */
    private record Asked(CaseKey caseKey, String stepKey) {}
}
