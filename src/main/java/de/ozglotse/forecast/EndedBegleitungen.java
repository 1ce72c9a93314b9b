package de.ozglotse.forecast;

import de.ozglotse.begleitung.BegleitungHistory;
import de.ozglotse.begleitung.BegleitungHistory.Pause;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Those whose Begleitung has ended and was not resumed. */
@Component
class EndedBegleitungen implements Resting {

    private final BegleitungHistory history;

    EndedBegleitungen(BegleitungHistory history) {
        this.history = history;
    }

    @Override
    public Map<CaseKey, LocalDate> on(LocalDate day, Instant knownAt) {
        return history.known(knownAt).stream()
                .filter(pause -> !CountyTime.dayOf(pause.endedAt()).isAfter(day))
                .filter(pause -> pause.resumedAt()
                        .filter(at -> !CountyTime.dayOf(at).isAfter(day))
                        .isEmpty())
                .collect(Collectors.toMap(
                        Pause::caseKey, pause -> CountyTime.dayOf(pause.endedAt()), (first, last) -> last));
    }
}
