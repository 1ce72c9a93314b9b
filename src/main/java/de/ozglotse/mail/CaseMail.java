package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail as evidence: what was written to whom.
 *
 * @param step the single step that it is about, if there is one
 * @param text the body; a link is masked, whatever became of the mail
 * @param createdAt when it was written; it may have left later, or never
 */
public record CaseMail(
        UUID id,
        CaseKey caseKey,
        Optional<StepId> step,
        String toName,
        String toAddress,
        String subject,
        String text,
        MailStatus status,
        Instant createdAt,
        Optional<Instant> sentAt) {}
