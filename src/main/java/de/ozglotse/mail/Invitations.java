package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import java.time.LocalDateTime;

/** Calendar invitations (iCalendar, RFC 5545) to the Erstgespräch. Every call takes part in the caller's transaction. */
public interface Invitations {

    /**
     * Invites the primary contact, or moves an invitation that stands (same UID, higher SEQUENCE).
     *
     * @param start Europe/Berlin
     * @param mode how people meet, as people read it
     * @param place where, or how to dial in
     */
    void invite(CaseKey caseKey, LocalDateTime start, String mode, String place);

    /** Cancels the invitation that stands, if any. */
    void cancel(CaseKey caseKey);
}
