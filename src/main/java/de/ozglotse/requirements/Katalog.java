package de.ozglotse.requirements;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Anforderungskatalog: what digital case processing has to do, in twelve chapters. */
@Service
@Transactional
public class Katalog {

    private final AnforderungTable table;
    private final AuditTrail trail;
    private final Clock clock;

    Katalog(AnforderungTable table, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A stored item.
     *
     * @param version rises with each change
     */
    public record Item(long id, long version, Wording wording, String changedBy, Instant changedAt) {}

    /** @return all items, chapter by chapter */
    @Transactional(readOnly = true)
    public List<Item> all() {
        return table.findAllByOrderByChapterAscIdAsc().stream()
                .map(Anforderung::item)
                .toList();
    }

    @Transactional(readOnly = true)
    public Item get(long id) {
        return table.findById(id).map(Anforderung::item).orElseThrow(() -> unknown(id));
    }

    public Item add(Wording wording, Actor by) {
        Item added = table.saveAndFlush(new Anforderung(wording, by.name(), clock.instant()))
                .item();
        trail.record(by, "requirement.added", CaseKey.COUNTY, String.valueOf(added.id()));
        return added;
    }

    /**
     * Changes an item.
     *
     * @param version that the change was made to
     * @return what somebody else has stored meanwhile: nothing has happened then; empty if the change is stored
     */
    public Optional<Item> change(long id, long version, Wording wording, Actor by) {
        Anforderung stored = table.lock(id).orElseThrow(() -> unknown(id));
        if (stored.version() != version) {
            return Optional.of(stored.item());
        }
        if (!stored.item().wording().equals(wording)) {
            stored.change(wording, by.name(), clock.instant());
            trail.record(by, "requirement.changed", CaseKey.COUNTY, String.valueOf(id));
        }
        return Optional.empty();
    }

    private static NotFound unknown(long id) {
        return new NotFound("No requirement " + id);
    }
}
