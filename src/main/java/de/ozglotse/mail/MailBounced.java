package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import java.util.UUID;

/**
 * A mail cannot be delivered to its recipient for good. Published inside the transaction that stores it.
 *
 * @param to the address that refuses mails
 */
public record MailBounced(UUID mail, CaseKey caseKey, String to) {}
