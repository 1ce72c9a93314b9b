package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.OpenSteps;
import de.ozglotse.workflow.StepClosed;
import de.ozglotse.workflow.StepId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the outbox for people, without ever showing a link that somebody else is to get by mail. */
@Service
@Transactional(readOnly = true)
class StoredPostausgang implements Postausgang {

    private static final int PAGE_SIZE = 25;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt", "id");
    private static final char ESCAPE = '!';

    private final OutboxMailRepository mails;
    private final OutboxActs acts;
    private final Links links;
    private final ObjectProvider<OpenSteps> openSteps;

    /** @param openSteps asked late, because the engine asks for this one */
    StoredPostausgang(OutboxMailRepository mails, OutboxActs acts, Links links, ObjectProvider<OpenSteps> openSteps) {
        this.mails = mails;
        this.acts = acts;
        this.links = links;
        this.openSteps = openSteps;
    }

    @Override
    public Page list(MailFilter wanted, int page) {
        Specification<OutboxMail> filter = Specification.allOf(
                has("status", wanted.status()),
                has("caseKey", wanted.caseKey().map(CaseKey::value)),
                contains(wanted.recipient(), "toName", "toAddress"),
                contains(wanted.text(), "subject", "textBody"));
        var found = mails.findAll(filter, PageRequest.of(Math.max(0, page - 1), PAGE_SIZE, NEWEST_FIRST));
        return new Page(
                found.map(StoredPostausgang::entry).getContent(),
                found.getNumber() + 1,
                Math.max(1, found.getTotalPages()),
                found.getTotalElements(),
                acts.isSending());
    }

    @Override
    public Optional<Content> find(UUID id) {
        return mails.findById(id).map(this::content);
    }

    /** Without a transaction of its own: {@link OutboxActs} begins one that may fail without harm. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Wish sendNow(UUID id) {
        return acts.sendNow(id);
    }

    @Override
    @Transactional
    public UUID sendAgain(UUID id) {
        return acts.sendAgain(id);
    }

    @Override
    public long undeliverable(CaseKey caseKey) {
        return mails.countUndeliverable(caseKey.value());
    }

    private Content content(OutboxMail mail) {
        boolean stays = mail.status() == MailStatus.HELD && !mail.isStopped();
        Optional<String> link = stays ? links.address(mail) : Optional.empty();
        return new Content(
                entry(mail),
                stays ? links.mask(links.fillInText(mail)) : links.mask(mail.textBody()),
                link,
                mail.calendarPart().isPresent(),
                mail.attempts(),
                mail.lastError(),
                new Acts(acts.isSendable(mail), acts.isRepeatable(mail), mail.isStopped()),
                mail.step().filter(step -> mail.bringsLink()).filter(this::isOpen));
    }

    private boolean isOpen(StepId step) {
        OpenSteps steps = openSteps.getIfAvailable();
        if (steps == null) {
            return false;
        }
        try {
            return steps.definition(step).confirmable();
        } catch (StepClosed e) {
            return false;
        }
    }

    private static Entry entry(OutboxMail mail) {
        return new Entry(
                mail.id(),
                mail.caseKey(),
                mail.toName(),
                mail.toAddress(),
                mail.subject(),
                mail.status(),
                mail.isReminder(),
                mail.createdAt(),
                mail.sendAt(),
                mail.sentAt());
    }

    private static Specification<OutboxMail> has(String attribute, Optional<?> wanted) {
        return wanted.<Specification<OutboxMail>>map(
                        sought -> (mail, query, builder) -> builder.equal(mail.get(attribute), sought))
                .orElseGet(Specification::unrestricted);
    }

    private static Specification<OutboxMail> contains(String part, String one, String other) {
        if (part.isBlank()) {
            return Specification.unrestricted();
        }
        String sought = "%" + part.strip().toLowerCase(Locale.GERMANY).replaceAll("[!%_]", ESCAPE + "$0") + "%";
        return (mail, query, builder) -> builder.or(
                builder.like(builder.lower(mail.get(one)), sought, ESCAPE),
                builder.like(builder.lower(mail.get(other)), sought, ESCAPE));
    }
}
