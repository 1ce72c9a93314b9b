package de.ozglotse.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that shows a committee what is published for it.
 *
 * @param recipient who was sent it, an office or a committee
 * @param revokedAt null unless somebody has revoked it
 * @param uses how often a page or a PDF was read
 */
public record LiveLink(
        long id,
        String recipient,
        Instant createdAt,
        String by,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        int uses,
        @Nullable Instant lastUsedAt) {

    /** @return whether it shows anything at this moment, the last second of its life included */
    public boolean isOpenAt(Instant now) {
        return revokedAt == null && !now.isAfter(expiresAt);
    }
}
