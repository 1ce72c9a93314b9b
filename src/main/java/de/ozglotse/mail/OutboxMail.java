package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One mail with all that is needed to send it. */
@Entity
@Table(name = "outbox_mail")
class OutboxMail {

    /** Stands in both bodies where the address of the page belongs; a letter cannot contain its characters. */
    static final String PLACEHOLDER = "\uE000link\uE000";

    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id = UUID.randomUUID();

    @Column(nullable = false, unique = true)
    private String dedupKey;

    @Column(nullable = false)
    private String messageId;

    @Column(nullable = false)
    private String toAddress;

    @Column(nullable = false)
    private String toName;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String textBody;

    @Column(nullable = false)
    private String htmlBody;

    private String sealedPath;
    private String calendarPart;

    private String parts;

    @Column(nullable = false)
    private String template;

    @Column(nullable = false)
    private String caseKey;

    private String stepId;

    private boolean reminder;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MailStatus status;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant sendAt;

    private Instant sentAt;
    private int attempts;
    private String lastError;
    private boolean parked;
    private boolean urgent;
    private boolean stopped;

    @Version
    private long version;

    protected OutboxMail() {}

    OutboxMail(
            Letter letter, RenderedLetter rendered, String messageId, MailStatus status, Instant now, Instant sendAt) {
        this.dedupKey = letter.dedupKey();
        this.messageId = messageId;
        this.toAddress = letter.to().value();
        this.toName = letter.toName();
        this.subject = letter.subject();
        this.textBody = rendered.text();
        this.htmlBody = rendered.html();
        this.parts = LetterParts.of(letter).write();
        this.template = letter.kind();
        this.caseKey = letter.caseKey().value();
        this.stepId = letter.step().map(StepId::value).orElse(null);
        this.reminder = letter.reminder();
        this.status = status;
        this.createdAt = now;
        this.sendAt = sendAt;
    }

    void attach(String sealed, String calendar) {
        sealedPath = sealed;
        calendarPart = calendar;
    }

    OutboxMail again(String dedupKey, String messageId, Instant now) {
        OutboxMail copy = new OutboxMail();
        copy.dedupKey = dedupKey;
        copy.messageId = messageId;
        copy.toAddress = toAddress;
        copy.toName = toName;
        copy.subject = subject;
        copy.textBody = textBody;
        copy.htmlBody = htmlBody;
        copy.calendarPart = calendarPart;
        copy.parts = parts;
        copy.template = template;
        copy.caseKey = caseKey;
        copy.stepId = stepId;
        copy.reminder = reminder;
        copy.status = MailStatus.QUEUED;
        copy.createdAt = now;
        copy.sendAt = now;
        return copy;
    }

    void sent(Instant now) {
        status = MailStatus.SENT;
        sentAt = now;
        attempts++;
        lastError = null;
        sealedPath = null;
        parked = false;
    }

    void refused(String why) {
        status = MailStatus.FAILED;
        failedAttempt(why);
    }

    /** The server had taken it, but it came back. */
    void bounced(String code) {
        status = MailStatus.FAILED;
        lastError = code;
    }

    void failedAttempt(String why) {
        attempts++;
        lastError = why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
    }

    void withdraw() {
        status = MailStatus.WITHDRAWN;
        sealedPath = null;
        stopped = false;
    }

    /** Somebody wants it to be tried now, whatever is known about the server. */
    void requeue(Instant now) {
        status = MailStatus.QUEUED;
        stopped = false;
        hurry(now);
    }

    void hurry(Instant now) {
        wake(now);
        urgent = true;
    }

    void wake(Instant now) {
        parked = false;
        sendAt = now;
    }

    /** Not tried, because the server is away. */
    void park(Instant until) {
        parked = true;
        sendAt = until;
    }

    void postpone(Instant until) {
        sendAt = until;
    }

    void hold() {
        status = MailStatus.HELD;
    }

    /** Somebody wants no mail to leave; whoever lets them go again finds it. */
    void stop() {
        hold();
        stopped = true;
    }

    /** Goes on as it was before it was stopped. */
    void release(Instant now) {
        status = MailStatus.QUEUED;
        stopped = false;
        sendAt = sendAt.isAfter(now) ? sendAt : now;
    }

    /** @return whether nobody has tried to send it, nor asked for it */
    boolean isFresh() {
        return attempts == 0 && !urgent;
    }

    /** @return whether it has or had a link */
    boolean bringsLink() {
        return textBody.contains(PLACEHOLDER);
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isSendable() {
        return status == MailStatus.QUEUED;
    }

    UUID id() {
        return id;
    }

    String messageId() {
        return messageId;
    }

    String toAddress() {
        return toAddress;
    }

    String toName() {
        return toName;
    }

    String subject() {
        return subject;
    }

    String textBody() {
        return textBody;
    }

    String htmlBody() {
        return htmlBody;
    }

    Optional<String> sealedPath() {
        return Optional.ofNullable(sealedPath);
    }

    Optional<LetterParts> parts() {
        return Optional.ofNullable(parts).map(LetterParts::read);
    }

    Optional<String> calendarPart() {
        return Optional.ofNullable(calendarPart);
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    Optional<StepId> step() {
        return Optional.ofNullable(stepId).map(StepId::new);
    }

    MailStatus status() {
        return status;
    }

    boolean isReminder() {
        return reminder;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant sendAt() {
        return sendAt;
    }

    Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    int attempts() {
        return attempts;
    }

    Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }
}
