package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import java.util.Optional;

/**
 * Which mails of the outbox are wanted.
 *
 * @param recipient part of a name or address; blank for everybody
 * @param text part of subject or text; blank for every text
 */
public record MailFilter(Optional<MailStatus> status, Optional<CaseKey> caseKey, String recipient, String text) {}
