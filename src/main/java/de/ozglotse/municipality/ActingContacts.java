package de.ozglotse.municipality;

import de.ozglotse.municipality.ActingContact.Away;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CountyTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a page about a municipality says of those who act for it. */
@Component
@Transactional(readOnly = true)
class ActingContacts {

    private final Municipalities municipalities;
    private final ContactAssignments assignments;
    private final StoredContacts contacts;
    private final StoredAbsences absences;
    private final Clock clock;

    ActingContacts(
            Municipalities municipalities,
            ContactAssignments assignments,
            StoredContacts contacts,
            StoredAbsences absences,
            Clock clock) {
        this.municipalities = municipalities;
        this.assignments = assignments;
        this.contacts = contacts;
        this.absences = absences;
        this.clock = clock;
    }

    List<ActingContact> of(Ags ags) {
        List<ContactAssignment> own = ordered(ags);
        List<UUID> ids =
                own.stream().map(assignment -> assignment.contact().id()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<String>> others = others(ags, ids);
        Map<UUID, Away> away = absences.notOver(ids, CountyTime.dayOf(clock.instant())).stream()
                .collect(Collectors.toMap(StoredAbsence::contact, this::away));
        return own.stream()
                .map(assignment -> new ActingContact(
                        assignment.contact().toContact(),
                        assignment.isPrimary(),
                        others.getOrDefault(assignment.contact().id(), List.of()),
                        Optional.ofNullable(away.get(assignment.contact().id()))))
                .toList();
    }

    /** @return the assignments of one municipality, the primary contact first, the others in German order */
    List<ContactAssignment> ordered(Ags ags) {
        Comparator<ContactAssignment> primaryFirst = Comparator.comparing(assignment -> !assignment.isPrimary());
        return assignments.of(ags.value()).stream()
                .sorted(primaryFirst.thenComparing(GermanOrder.by(
                        assignment -> assignment.contact().toContact().name())))
                .toList();
    }

    private Map<UUID, List<String>> others(Ags ags, List<UUID> ids) {
        Map<String, String> names = municipalities.all().stream()
                .collect(Collectors.toMap(town -> town.ags().value(), Municipality::name));
        return assignments.ofContacts(ids).stream()
                .filter(assignment -> !assignment.ags().equals(ags.value()) && names.containsKey(assignment.ags()))
                .sorted(GermanOrder.by(assignment -> names.get(assignment.ags())))
                .collect(Collectors.groupingBy(
                        assignment -> assignment.contact().id(),
                        Collectors.mapping(assignment -> names.get(assignment.ags()), Collectors.toList())));
    }

    private Away away(StoredAbsence stored) {
        Absence absence = stored.toAbsence();
        return new Away(
                absence,
                absence.deputy()
                        .flatMap(contacts::findById)
                        .map(deputy -> deputy.toContact().name()));
    }
}
