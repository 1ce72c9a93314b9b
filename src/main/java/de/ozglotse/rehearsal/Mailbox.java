package de.ozglotse.rehearsal;

import de.ozglotse.mail.MailStatus;
import de.ozglotse.mail.Outbox;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The mails as the invented contacts read them: those that wait in the outbox. */
@Component
@Profile("demo | rehearsal")
class Mailbox {

    private static final String LINK = "/r/";

    private final Postausgang postausgang;
    private final Outbox outbox;

    Mailbox(Postausgang postausgang, Outbox outbox) {
        this.postausgang = postausgang;
        this.outbox = outbox;
    }

    /** @return the secret part of the newest link that leads to the step, empty if no mail brings one */
    Optional<String> token(WaitingStep step) {
        return since(step.caseKey(), step.openedAt())
                .filter(mail ->
                        outbox.stepOf(mail.id()).filter(step.id()::equals).isPresent())
                .flatMap(mail -> postausgang.find(mail.id()).flatMap(Postausgang.Content::link).stream())
                .map(link ->
                        link.substring(link.lastIndexOf(LINK) + LINK.length()).split("/")[0])
                .findFirst();
    }

    /** @return whether a reminder was written at this moment */
    boolean wasReminded(CaseKey caseKey, Instant now) {
        return since(caseKey, now).anyMatch(Postausgang.Entry::reminder);
    }

    private Stream<Postausgang.Entry> since(CaseKey caseKey, Instant start) {
        return Stream.iterate(1, page -> page + 1)
                .map(page -> postausgang.list(Optional.of(MailStatus.HELD), Optional.of(caseKey), page))
                .takeWhile(page -> !page.entries().isEmpty())
                .flatMap(page -> page.entries().stream())
                .takeWhile(mail -> !mail.createdAt().isBefore(start));
    }
}
