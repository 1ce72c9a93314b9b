package de.ozglotse.termin;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is agreed while minutes are being taken. Each Maßnahme is added or taken back as a whole. */
@Service
@Transactional
public class Agreements {

    /** As many as the process of the Erstgespräch follows up. */
    public static final int MOST = 5;

    private final TerminTable termine;
    private final AgreementTable table;
    private final Clock clock;

    Agreements(TerminTable termine, AgreementTable table, Clock clock) {
        this.termine = termine;
        this.table = table;
        this.clock = clock;
    }

    /** @return what was agreed in the meeting that is not finished */
    @Transactional(readOnly = true)
    public List<Massnahme> of(CaseKey caseKey) {
        return termine.running(caseKey).map(table::of).orElseGet(List::of);
    }

    /** Adds one; the same one sent twice is kept once. */
    public void add(CaseKey caseKey, Massnahme massnahme) {
        UUID termin = termine.running(caseKey).orElseGet(() -> termine.begin(caseKey, clock.instant()));
        List<Massnahme> agreed = table.of(termin);
        if (agreed.stream().anyMatch(other -> other.saysTheSame(massnahme))) {
            return;
        }
        if (agreed.size() >= MOST) {
            throw new Refused("termin.massnahme.many", MOST);
        }
        table.insert(termin, massnahme, clock.instant());
    }

    /** Takes one back; whoever takes it back second changes nothing. */
    public void remove(CaseKey caseKey, UUID massnahme) {
        termine.running(caseKey).ifPresent(termin -> table.remove(termin, massnahme));
    }
}
