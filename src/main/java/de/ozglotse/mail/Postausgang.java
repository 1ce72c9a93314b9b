package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
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
    Page list(MailFilter filter, int page);

    /** @return mails of one kind or of one case, newest first */
    default Page list(Optional<MailStatus> status, Optional<CaseKey> caseKey, int page) {
        return list(new MailFilter(status, caseKey, "", ""), page);
    }

    Optional<Content> find(UUID id);

    /** Puts a mail that is not sent yet at the front of the queue. */
    Wish sendNow(UUID id);

    /**
     * Sends a mail once more that was sent, as a mail of its own. One with a link cannot: its link is gone.
     *
     * @return the new mail
     */
    UUID sendAgain(UUID id);

    /** @return how many mails to this case could not be delivered since the last one that could */
    long undeliverable(CaseKey caseKey);

    /** What came of the wish to send a mail. */
    enum Wish {
        /** it is sent within seconds */
        STARTED,
        /** it is being sent at this moment */
        UNDERWAY
    }

    /**
     * One page of the list.
     *
     * @param sending whether mails that wait can be sent now
     */
    record Page(List<Entry> entries, int number, int pages, long total, boolean sending) {}

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
     * @param text the body; a link that must not be shown is masked
     * @param link address of the page, only while the mail is held because there is no mail server
     * @param acts what can be done with it
     * @param step the open question whose link it brings, for which a new one can be sent
     */
    record Content(
            Entry entry,
            String text,
            Optional<String> link,
            boolean calendar,
            int attempts,
            Optional<String> lastError,
            Acts acts,
            Optional<StepId> step) {}

    /**
     * What can be done with a mail.
     *
     * @param sendable whether {@link #sendNow(UUID)} makes sense
     * @param repeatable whether {@link #sendAgain(UUID)} makes sense
     * @param stopped whether it waits until all mails are let go
     */
    record Acts(boolean sendable, boolean repeatable, boolean stopped) {}
}
