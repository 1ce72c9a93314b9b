package de.ozglotse.municipality;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.MergeProposal.Acting;
import de.ozglotse.municipality.MergeProposal.Candidate;
import de.ozglotse.municipality.MergeProposal.Period;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one contact of several who turned out to be the same person. The one whose address stays keeps the id. */
@Component
@Transactional
public class ContactMerge {

    /** More on one page are no duplicates but a mistake. */
    private static final int MOST = 10;

    private final CountyMunicipalities county;
    private final StoredContacts contacts;
    private final ContactAssignments assignments;
    private final StoredAbsences absences;
    private final MergedContacts merged;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactMerge(
            CountyMunicipalities county,
            StoredContacts contacts,
            ContactAssignments assignments,
            StoredAbsences absences,
            MergedContacts merged,
            AuditTrail audit,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.county = county;
        this.contacts = contacts;
        this.assignments = assignments;
        this.absences = absences;
        this.merged = merged;
        this.audit = audit;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return what merging them would do; nothing is stored
     * @throws Refused if these are not several contacts of the served municipalities, for example because somebody else
     *     has merged them meanwhile
     */
    @Transactional(readOnly = true)
    public MergeProposal propose(List<UUID> chosen) {
        List<UUID> ids = chosen.stream().distinct().toList();
        if (ids.size() < 2 || ids.size() > MOST) {
            throw new Refused("municipality.merge.number", MOST);
        }
        List<Candidate> candidates = ids.stream()
                .map(contacts::findById)
                .flatMap(Optional::stream)
                .map(this::candidate)
                .toList();
        if (candidates.size() < ids.size()
                || candidates.stream().anyMatch(candidate -> candidate.acting().isEmpty())) {
            throw new Refused("municipality.merge.gone");
        }
        Optional<Absence> absence = absence(ids);
        return new MergeProposal(
                candidates,
                absence.map(away -> new Period(away.from(), away.until())),
                absence.flatMap(Absence::deputy)
                        .filter(deputy -> !ids.contains(deputy))
                        .flatMap(contacts::findById)
                        .map(StoredContact::toContact),
                absences.withDeputyIn(ids).stream()
                        .filter(away -> !ids.contains(away.contact()))
                        .flatMap(away -> contacts.findById(away.contact()).stream())
                        .map(StoredContact::toContact)
                        .toList());
    }

    /**
     * Merges them as somebody has agreed to.
     *
     * @param seen fingerprint of the proposal
     * @return who stays, or empty if something has changed since that proposal; then nothing is stored
     * @throws Refused as {@link #propose}
     */
    public Optional<Contact> merge(List<UUID> chosen, Choice choice, String seen) {
        // always in the same order, so that two people who merge the same wait for each other
        chosen.stream().distinct().sorted().forEach(contacts::lock);
        MergeProposal proposal = propose(chosen);
        if (!proposal.fingerprint().equals(seen)) {
            return Optional.empty();
        }
        StoredContact stays =
                contacts.findById(of(proposal, choice.email()).id()).orElseThrow();
        stays.become(
                of(proposal, choice.name()).name(),
                of(proposal, choice.function()).function(),
                of(proposal, choice.phone()).phone());
        List<Contact> former = proposal.candidates().stream()
                .map(Candidate::contact)
                .filter(contact -> !contact.id().equals(stays.id()))
                .toList();
        moveAbsences(proposal, stays, former.stream().map(Contact::id).toList());
        moveMunicipalities(proposal, stays);
        former.forEach(contact -> forget(contact, stays));
        record(proposal, stays.toContact(), former);
        events.publishEvent(new ContactsMerged(
                stays.toContact(), former.stream().map(Contact::id).toList()));
        return Optional.of(stays.toContact());
    }

    private static Contact of(MergeProposal proposal, UUID id) {
        return proposal.candidates().stream()
                .map(Candidate::contact)
                .filter(contact -> contact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("one of these contacts: " + id));
    }

    private Candidate candidate(StoredContact contact) {
        List<Municipality> towns = county.ofContact(contact.id());
        return new Candidate(
                contact.toContact(),
                assignments.ofContact(contact.id()).stream()
                        .flatMap(assignment -> towns.stream()
                                .filter(town -> town.ags().value().equals(assignment.ags()))
                                .map(town -> new Acting(town, assignment.isPrimary())))
                        .toList(),
                contact.isUndeliverable());
    }

    private Optional<Absence> absence(List<UUID> ids) {
        return ids.stream()
                .flatMap(id -> absences.findById(id).stream())
                .map(StoredAbsence::toAbsence)
                .max(Comparator.comparing(Absence::until));
    }

    private void moveAbsences(MergeProposal proposal, StoredContact stays, List<UUID> former) {
        proposal.deputyOf().stream()
                .flatMap(contact -> absences.findById(contact.id()).stream())
                .forEach(away -> away.standIn(stays.id()));
        proposal.absence().ifPresent(away -> {
            StoredAbsence kept = absences.findById(stays.id()).orElseGet(() -> new StoredAbsence(stays.id()));
            kept.set(new Absence(away.from(), away.until(), proposal.deputy().map(Contact::id)));
            absences.save(kept);
        });
        former.stream().filter(id -> absences.findById(id).isPresent()).forEach(absences::deleteById);
    }

    private void moveMunicipalities(MergeProposal proposal, StoredContact stays) {
        Set<UUID> all = proposal.candidates().stream()
                .map(candidate -> candidate.contact().id())
                .collect(Collectors.toSet());
        Map<String, List<ContactAssignment>> byTown = all.stream()
                .flatMap(id -> assignments.ofContact(id).stream())
                .collect(Collectors.groupingBy(ContactAssignment::ags));
        byTown.forEach((ags, of) -> {
            boolean primary = of.stream().anyMatch(ContactAssignment::isPrimary);
            ContactAssignment kept = of.stream()
                    .filter(assignment -> assignment.contact().id().equals(stays.id()))
                    .findFirst()
                    .orElseGet(() -> assignments.save(new ContactAssignment(stays, ags)));
            if (primary) {
                kept.becomePrimary();
            }
            of.stream().filter(assignment -> assignment != kept).forEach(assignments::delete);
        });
    }

    private void forget(Contact former, StoredContact stays) {
        merged.lead(List.of(former.id()), stays.id());
        merged.save(new MergedContact(former.id(), stays.id(), clock.instant()));
        contacts.deleteById(former.id());
    }

    private void record(MergeProposal proposal, Contact stays, List<Contact> former) {
        String others = former.stream()
                .map(contact -> contact.name() + " (" + contact.email() + ")")
                .collect(Collectors.joining(", "));
        proposal.municipalities()
                .forEach(acting -> audit.record(
                        user.actor(),
                        "contact.merged",
                        CaseKey.of(acting.town().ags()),
                        others,
                        stays.name() + " (" + stays.email() + ")"));
    }

    /** Whose values stay, by the ids of the merged contacts. */
    public record Choice(UUID email, UUID name, UUID function, UUID phone) {}
}
