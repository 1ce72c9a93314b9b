package de.ozglotse.requirements;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
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
     * @param withdrawal null while the item holds
     */
    public record Item(
            long id, long version, Wording wording, String changedBy, Instant changedAt, Withdrawal withdrawal) {}

    /** That an item holds no longer, and why. */
    public record Withdrawal(String by, Instant at, String reason) {}

    /** @return all items that hold, chapter by chapter */
    @Transactional(readOnly = true)
    public List<Item> all() {
        return table.findAllByWithdrawnAtIsNullOrderByChapterAscIdAsc().stream()
                .map(Anforderung::item)
                .toList();
    }

    /** @return the items that were withdrawn, chapter by chapter */
    @Transactional(readOnly = true)
    public List<Item> withdrawn() {
        return table.findAllByWithdrawnAtIsNotNullOrderByChapterAscIdAsc().stream()
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
        if (stored.isWithdrawn()) {
            throw new Refused(
                    "requirements.withdrawn.change", stored.item().withdrawal().by());
        }
        if (stored.version() != version) {
            return Optional.of(stored.item());
        }
        if (!stored.item().wording().equals(wording)) {
            stored.change(wording, by.name(), clock.instant());
            trail.record(by, "requirement.changed", CaseKey.COUNTY, String.valueOf(id));
        }
        return Optional.empty();
    }

    /** Takes an item out of the catalogue without deleting it; a second click changes nothing. */
    public void withdraw(long id, String reason, Actor by) {
        Anforderung stored = table.lock(id).orElseThrow(() -> unknown(id));
        if (!stored.isWithdrawn()) {
            stored.withdraw(reason, by.name(), clock.instant());
            trail.record(by, "requirement.withdrawn", CaseKey.COUNTY, String.valueOf(id), reason);
        }
    }

    /** Takes a withdrawn item up again. */
    public void restore(long id, Actor by) {
        Anforderung stored = table.lock(id).orElseThrow(() -> unknown(id));
        if (stored.isWithdrawn()) {
            stored.restore();
            trail.record(by, "requirement.restored", CaseKey.COUNTY, String.valueOf(id));
        }
    }

    private static NotFound unknown(long id) {
        return new NotFound("No requirement " + id);
    }
}
