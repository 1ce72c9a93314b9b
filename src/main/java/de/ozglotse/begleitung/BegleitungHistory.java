package de.ozglotse.begleitung;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When Begleitungen ended and were resumed, as far as it was known at any time. */
@Component
@Transactional(readOnly = true)
public class BegleitungHistory {

    private final EndingRecords records;

    BegleitungHistory(EndingRecords records) {
        this.records = records;
    }

    /** @return in the order in which they ended */
    public List<Pause> known(Instant knownAt) {
        return records.findAll().stream()
                .map(EndingRecord::pause)
                .filter(pause -> !pause.endedAt().isAfter(knownAt))
                .map(pause -> pause.asOf(knownAt))
                .sorted(Comparator.comparing(Pause::endedAt)
                        .thenComparing(pause -> pause.caseKey().value()))
                .toList();
    }

    /** A time in which nobody was accompanied. What ended it, and why, is the business of {@link Begleitungen}. */
    public record Pause(CaseKey caseKey, Instant endedAt, Optional<Instant> resumedAt) {

        private Pause asOf(Instant knownAt) {
            return new Pause(caseKey, endedAt, resumedAt.filter(at -> !at.isAfter(knownAt)));
        }
    }
}
