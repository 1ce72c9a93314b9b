package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox as the coordinator sees it. */
public interface Postausgang {

    /**
     * @param page from 1
     * @return mails, newest first
     */
    Page list(Optional<MailStatus> status, Optional<CaseKey> caseKey, int page);

    Optional<Content> find(UUID id);

    /** Puts a mail that is not sent yet at the front of the queue. */
    Wish sendNow(UUID id);

    /** What came of the wish to send a mail. */
    enum Wish {
        /** it is sent within seconds */
        STARTED,
        /** it is being sent at this moment */
        UNDERWAY
    }

    /** One page of the list. */
    record Page(List<Entry> entries, int number, int pages, long total) {}

    /** One mail in the list. */
    record Entry(
            UUID id,
            CaseKey caseKey,
            String toName,
            String toAddress,
            String subject,
            MailStatus status,
            boolean reminder,
            Instant createdAt,
            Instant sendAt,
            Optional<Instant> sentAt) {}

    /**
     * One mail.
     *
     * @param text the body; a link that must not be shown is left out
     * @param link address of the page, only while the mail is held because there is no mail server
     * @param sendable whether {@link #sendNow(UUID)} makes sense
     */
    record Content(
            Entry entry,
            String text,
            Optional<String> link,
            boolean calendar,
            int attempts,
            Optional<String> lastError,
            boolean sendable) {}
}
