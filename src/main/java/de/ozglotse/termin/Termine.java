package de.ozglotse.termin;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.CaseKey;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes minutes: whatever is sent is stored, and nobody overwrites what somebody else has written meanwhile. */
@Service
@Transactional
public class Termine {

    /** The longest text of a point. */
    public static final int LONGEST = 2000;

    private final TerminTable table;
    private final CurrentUser user;
    private final Clock clock;

    Termine(TerminTable table, CurrentUser user, Clock clock) {
        this.table = table;
        this.user = user;
        this.clock = clock;
    }

    /** @return what was written in the meeting that is not finished; empty before the first word */
    @Transactional(readOnly = true)
    public Map<AgendaPoint, PointText> points(CaseKey caseKey) {
        return table.running(caseKey).map(table::points).orElseGet(Map::of);
    }

    /**
     * Saves what somebody has changed.
     *
     * @return the points that somebody else has changed meanwhile, with what was typed; those are not saved
     */
    public Map<AgendaPoint, String> save(CaseKey caseKey, Map<AgendaPoint, Typed> typed) {
        UUID termin = table.running(caseKey).orElseGet(() -> table.begin(caseKey, clock.instant()));
        Map<AgendaPoint, PointText> stored = table.points(termin);
        Map<AgendaPoint, String> conflicts = new EnumMap<>(AgendaPoint.class);
        typed.forEach((point, mine) -> {
            PointText theirs = stored.get(point);
            int revision = theirs == null ? 0 : theirs.revision();
            boolean changed = !mine.text().equals(table.textAt(termin, point, mine.revision()));
            if (!changed || theirs != null && theirs.text().equals(mine.text())) {
                return;
            }
            if (revision == mine.revision()) {
                PointText text =
                        new PointText(revision + 1, mine.text(), user.actor().name(), clock.instant());
                table.save(termin, point, text);
            } else {
                conflicts.put(point, mine.text());
            }
        });
        return conflicts;
    }

    /**
     * The text of a point as typed.
     *
     * @param revision what the person had before their eyes
     */
    public record Typed(int revision, String text) {}
}
