package de.ozglotse.mail;

import de.ozglotse.mail.AgreedDates.AgreedDate;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** The Erstgespräch of one case as calendars know it. */
@Entity
@Table(name = "appointment")
class Appointment {

    static final Duration LENGTH = Duration.ofHours(1);

    @Id
    private String caseKey;

    @Column(nullable = false)
    private String uid;

    @Column(nullable = false)
    private int sequenceNumber;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private String meetingMode;

    @Column(nullable = false)
    private String place;

    @Column(nullable = false)
    private String attendeeName;

    @Column(nullable = false)
    private String attendeeAddress;

    @Column(nullable = false)
    private boolean cancelled;

    @Version
    private Long version;

    protected Appointment() {}

    Appointment(CaseKey caseKey, String uid) {
        this.caseKey = caseKey.value();
        this.uid = uid;
        this.sequenceNumber = -1;
        this.cancelled = true;
    }

    void set(Contact attendee, Instant start, String mode, String where) {
        attendeeName = attendee.name();
        attendeeAddress = attendee.email().value();
        startsAt = start;
        meetingMode = mode;
        place = where;
        cancelled = false;
        sequenceNumber++;
    }

    void cancel() {
        cancelled = true;
        sequenceNumber++;
    }

    boolean isAttendedBy(Contact contact) {
        return attendeeAddress.equals(contact.email().value());
    }

    boolean stands() {
        return !cancelled;
    }

    CaseKey caseKey() {
        return new CaseKey(caseKey);
    }

    AgreedDate toAgreedDate() {
        return new AgreedDate(caseKey(), uid, sequenceNumber, startsAt, endsAt(), meetingMode, place);
    }

    /** Several town halls can be invited to the same meeting. */
    boolean isTheMeetingOf(Appointment other) {
        return startsAt.equals(other.startsAt) && place.equals(other.place);
    }

    Instant endsAt() {
        return startsAt.plus(LENGTH);
    }

    String uid() {
        return uid;
    }

    int sequence() {
        return sequenceNumber;
    }

    Instant startsAt() {
        return startsAt;
    }

    String mode() {
        return meetingMode;
    }

    String place() {
        return place;
    }

    String attendeeName() {
        return attendeeName;
    }

    EmailAddress attendeeAddress() {
        return new EmailAddress(attendeeAddress);
    }
}
