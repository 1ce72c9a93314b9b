package de.ozglotse.confirmation;

import de.ozglotse.notes.CaseFile;
import de.ozglotse.notes.CaseFiles;
import de.ozglotse.notes.Place;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Keeps the files that a contact sends with an answer, and tells the contact which ones those were. */
@Component
class ContactFiles {

    static final int MOST = 5;

    /** What is refused because it is too much, not because of what it is. */
    static final Set<String> TOO_MUCH = Set.of(
            "notes.file.too-large",
            "confirmation.error.files.full",
            "confirmation.error.files.many",
            "confirmation.error.files.large");

    private static final DataSize MOST_AT_ONCE = DataSize.ofMegabytes(20);

    private final CaseFiles files;
    private final SentFiles sent;
    private final StepAnswers steps;
    private final MessageSource messages;
    private final Clock clock;

    ContactFiles(CaseFiles files, SentFiles sent, StepAnswers steps, MessageSource messages, Clock clock) {
        this.files = files;
        this.sent = sent;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** To be called inside the transaction of the answer: a file that is refused takes the answer back. */
    void keep(ConfirmationLink link, List<Attachment> attachments, Actor by) {
        if (attachments.isEmpty()) {
            return;
        }
        checkAmount(link, attachments);
        Place place = Place.of(link.caseKey(), link.step(), label(link.step()));
        attachments.forEach(attachment -> keep(attachment, place, link, by));
    }

    private void keep(Attachment attachment, Place place, ConfirmationLink link, Actor by) {
        try {
            UUID file = files.add(place, attachment.name(), attachment.content(), by);
            sent.save(new SentFile(file, link.step(), link.contactId(), clock.instant()));
        } catch (Refused e) {
            throw new FileRefused(attachment.name(), forContacts(e));
        }
    }

    /** Only the county can make room. */
    private static Refused forContacts(Refused reason) {
        return reason.messageKey().equals("notes.file.full") ? new Refused("confirmation.error.files.full") : reason;
    }

    private void checkAmount(ConfirmationLink link, List<Attachment> attachments) {
        String last = attachments.get(attachments.size() - 1).name();
        if (of(link).size() + attachments.size() > MOST) {
            throw new FileRefused(last, new Refused("confirmation.error.files.many", MOST));
        }
        long bytes =
                attachments.stream().mapToLong(each -> each.content().length).sum();
        if (bytes > MOST_AT_ONCE.toBytes()) {
            throw new FileRefused(last, new Refused("confirmation.error.files.large", MOST_AT_ONCE.toMegabytes()));
        }
    }

    private String label(StepId step) {
        return steps.given(step)
                .map(GivenAnswer::label)
                .or(() -> steps.open(step).map(open -> open.definition().label()))
                .orElseThrow(LinkClosed::new);
    }

    /** @return name and size of what the contact of this link has sent to its question, and nobody has removed */
    List<String> lines(ConfirmationLink link) {
        return of(link).stream()
                .map(file -> messages.getMessage(
                        "confirmation.file", new Object[] {file.name(), file.size()}, Locale.GERMANY))
                .toList();
    }

    private List<CaseFile> of(ConfirmationLink link) {
        return sent.findByStepIdAndContactIdOrderBySentAt(link.step().value(), link.contactId()).stream()
                .flatMap(each -> files.find(each.file()).stream())
                .toList();
    }

    /** The question was opened again under another id to be answered anew: what was sent still belongs to it. */
    void follow(StepId before, StepId now) {
        List<SentFile> moved = sent.findByStepId(before.value());
        if (!moved.isEmpty()) {
            files.move(before, now);
            moved.forEach(file -> file.moveTo(now));
        }
    }
}
