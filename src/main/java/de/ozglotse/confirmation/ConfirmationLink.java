package de.ozglotse.confirmation;

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

/** A link that lets one contact answer one step. */
@Entity
@Table(name = "confirmation_link")
class ConfirmationLink {

    @Id
    private UUID id;

    @Column(nullable = false, unique = true)
    private String tokenHash;

    @Column(nullable = false)
    private String stepId;

    @Column(nullable = false)
    private String caseKey;

    @Column(nullable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Origin origin;

    @Column(nullable = false)
    private Instant issuedAt;

    @Column(nullable = false)
    private Instant expiresAt;

    private Instant usedAt;
    private Instant revokedAt;

    @Enumerated(EnumType.STRING)
    private RevokeReason revokeReason;

    @Enumerated(EnumType.STRING)
    private InterimReply interimReply;

    private Instant repliedAt;
    private String repliedBy;

    /** Together with which other answers it was given. */
    private UUID act;

    @Version
    private Long version;

    protected ConfirmationLink() {}

    ConfirmationLink(
            LinkToken token,
            StepId step,
            CaseKey caseKey,
            UUID contactId,
            Origin origin,
            Instant issuedAt,
            Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.tokenHash = token.hash();
        this.stepId = step.value();
        this.caseKey = caseKey.value();
        this.contactId = contactId;
        this.origin = origin;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** @return a link to another question that its contact opened by this one: nobody knows its token */
    ConfirmationLink besides(StepId other, CaseKey otherCase, Instant now) {
        return new ConfirmationLink(LinkToken.random(), other, otherCase, contactId, Origin.OVERVIEW, now, expiresAt);
    }

    /** The answer came by this link; that it was ended with its step a moment ago is part of the same answer. */
    void use(String by, UUID common, Instant now) {
        act = common;
        usedAt = now;
        repliedBy = by;
        repliedAt = now;
        interimReply = null;
        revokedAt = null;
        revokeReason = null;
    }

    /** Something was said by this link that leaves the step open. */
    void reply(InterimReply reply, String by, Instant now) {
        interimReply = reply;
        repliedBy = by;
        repliedAt = now;
    }

    void revoke(RevokeReason reason, Instant now) {
        revokedAt = now;
        revokeReason = reason;
    }

    /** Its question was opened again under another id, and nothing was said yet. */
    void follow(StepId reopened) {
        stepId = reopened.value();
        usedAt = null;
        act = null;
        if (revokeReason == RevokeReason.STEP_CLOSED) {
            revokedAt = null;
            revokeReason = null;
        }
    }

    /** @return whether it can be answered at this moment, the last second of its life included */
    boolean isOpenAt(Instant now) {
        return usedAt == null && revokedAt == null && !isExpiredAt(now);
    }

    boolean isExpiredAt(Instant now) {
        return now.isAfter(expiresAt);
    }

    /** @return whether nothing but the answer itself, in this or another way, ended it */
    boolean endedWithItsStep() {
        return revokeReason == null ? usedAt != null : revokeReason == RevokeReason.STEP_CLOSED;
    }

    boolean wasUsed() {
        return usedAt != null;
    }

    UUID id() {
        return id;
    }

    StepId step() {
        return new StepId(stepId);
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    UUID contactId() {
        return contactId;
    }

    Origin origin() {
        return origin;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Optional<UUID> act() {
        return Optional.ofNullable(act);
    }

    boolean wasHandedOn() {
        return revokeReason == RevokeReason.HANDED_ON;
    }

    Optional<InterimReply> interimReply() {
        return Optional.ofNullable(interimReply);
    }

    Optional<Instant> repliedAt() {
        return Optional.ofNullable(repliedAt);
    }

    Optional<String> repliedBy() {
        return Optional.ofNullable(repliedBy);
    }

    /** Why a link was sent. */
    enum Origin {
        QUESTION("link.question"),
        REMINDER("link.reminder"),
        REPLY("link.reply"),
        REQUESTED("link.requested"),
        /** to a colleague whom the contact named */
        DELEGATED("link.delegated"),
        /** never sent: opened on the page that shows all questions of the contact */
        OVERVIEW("link.overview");

        private final String auditKind;

        Origin(String auditKind) {
            this.auditKind = auditKind;
        }

        String auditKind() {
            return auditKind;
        }
    }

    /** Why a link stopped working before its time. */
    enum RevokeReason {
        REPLACED,
        CONTACT_CHANGED,
        STEP_CLOSED,
        HANDED_ON
    }

    /** Replies that leave the step open. */
    enum InterimReply {
        POSTPONED,
        ASKED,
        HANDED_ON
    }
}
