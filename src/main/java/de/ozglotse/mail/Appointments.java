package de.ozglotse.mail;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one appointment for each case and tells the contact's calendar about every change. */
@Service
@Transactional
class Appointments implements Invitations, AgreedDates {

    private final AppointmentRepository appointments;
    private final Contacts contacts;
    private final AppointmentLetters letters;
    private final StoredOutbox outbox;
    private final BaseUrl baseUrl;
    private final AuditTrail audit;

    Appointments(
            AppointmentRepository appointments,
            Contacts contacts,
            AppointmentLetters letters,
            StoredOutbox outbox,
            BaseUrl baseUrl,
            AuditTrail audit) {
        this.appointments = appointments;
        this.contacts = contacts;
        this.letters = letters;
        this.outbox = outbox;
        this.baseUrl = baseUrl;
        this.audit = audit;
    }

    @Override
    public void invite(CaseKey caseKey, LocalDateTime start, String mode, String place) {
        Optional<Contact> contact = caseKey.ags().flatMap(contacts::primary);
        if (contact.isEmpty()) {
            audit.record(Actor.SYSTEM, "invitation.nocontact", caseKey);
            return;
        }
        Appointment appointment = appointments
                .lock(caseKey.value())
                .orElseGet(() -> new Appointment(caseKey, "erstgespraech-" + caseKey + "@" + baseUrl.host()));
        if (appointment.stands() && !appointment.isAttendedBy(contact.get())) {
            cancel(appointment);
        }
        appointment.set(contact.get(), start.atZone(CountyTime.ZONE).toInstant(), mode, place);
        appointments.save(appointment);
        outbox.queue(letters.invitation(appointment), letters.invitationPart(appointment));
        audit.record(Actor.SYSTEM, "invitation.sent", caseKey, appointment.attendeeName());
        warnOfOverlaps(appointment);
    }

    @Override
    public void cancel(CaseKey caseKey) {
        appointments.lock(caseKey.value()).filter(Appointment::stands).ifPresent(this::cancel);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AgreedDate> endingAfter(Instant instant) {
        return appointments
                .findByCancelledFalseAndStartsAtAfterOrderByStartsAt(instant.minus(Appointment.LENGTH))
                .stream()
                .map(Appointment::toAgreedDate)
                .toList();
    }

    /** The town hall has chosen; that something else stands there already is for the coordinator to solve. */
    private void warnOfOverlaps(Appointment chosen) {
        appointments
                .findByCancelledFalseAndStartsAtAfterOrderByStartsAt(
                        chosen.startsAt().minus(Appointment.LENGTH))
                .stream()
                .filter(other -> !other.caseKey().equals(chosen.caseKey()) && !other.isTheMeetingOf(chosen))
                .filter(other -> other.toAgreedDate().overlaps(chosen.startsAt(), chosen.endsAt()))
                .forEach(other -> audit.record(
                        Actor.SYSTEM, "invitation.overlaps", chosen.caseKey(), letters.placeName(other.caseKey())));
    }

    private void cancel(Appointment appointment) {
        appointment.cancel();
        outbox.queue(letters.cancellation(appointment), letters.cancellationPart(appointment));
        audit.record(Actor.SYSTEM, "invitation.cancelled", appointment.caseKey(), appointment.attendeeName());
    }
}
