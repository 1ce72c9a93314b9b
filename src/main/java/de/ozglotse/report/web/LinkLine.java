package de.ozglotse.report.web;

import de.ozglotse.report.LiveLink;
import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A committee's link in the list.
 *
 * @param state ends the message key of its state
 * @param lastUsed null if nobody has read anything yet
 */
record LinkLine(
        long id,
        String recipient,
        LocalDate created,
        LocalDate lastDay,
        String state,
        int uses,
        @Nullable ZonedDateTime lastUsed) {

    static LinkLine of(LiveLink link, Instant now) {
        String state = link.revokedAt() != null ? "revoked" : link.isOpenAt(now) ? "open" : "expired";
        return new LinkLine(
                link.id(),
                link.recipient(),
                CountyTime.dayOf(link.createdAt()),
                CountyTime.dayOf(link.expiresAt()),
                state,
                link.uses(),
                link.lastUsedAt() == null ? null : link.lastUsedAt().atZone(CountyTime.ZONE));
    }

    public boolean open() {
        return state.equals("open");
    }
}
