package de.ozglotse.confirmation;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.confirmation.ConfirmationRequests.Dismissal;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.mail.MailBounced;
import de.ozglotse.mail.Outbox;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Reachability;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends whatever leads to a contact who is not there any more, and has the new one found: once for all questions. */
@Service
@Transactional
class ContactChanges implements ContactAgenda {

    private final Contacts contacts;
    private final Reachability reachability;
    private final OpenQuestions open;
    private final StepAnswers steps;
    private final Outbox outbox;
    private final LinkIssuer issuer;
    private final ContactLetters letters;
    private final Delegations delegations;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    ContactChanges(
            Contacts contacts,
            Reachability reachability,
            OpenQuestions open,
            StepAnswers steps,
            Outbox outbox,
            LinkIssuer issuer,
            ContactLetters letters,
            Delegations delegations,
            AuditTrail audit,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.contacts = contacts;
        this.reachability = reachability;
        this.open = open;
        this.steps = steps;
        this.outbox = outbox;
        this.issuer = issuer;
        this.letters = letters;
        this.delegations = delegations;
        this.audit = audit;
        this.user = user;
        this.events = events;
    }

    @EventListener
    void on(MailBounced bounced) {
        Optional<Contact> contact = bounced.caseKey().ags().map(contacts::of).stream()
                .flatMap(List::stream)
                .filter(known -> known.email().value().equalsIgnoreCase(bounced.to()))
                .findFirst();
        contact.ifPresentOrElse(
                known -> replace(known, bounced.caseKey(), Actor.SYSTEM),
                () -> outbox.stepOf(bounced.mail())
                        .filter(step -> steps.open(step).isPresent())
                        .ifPresent(step -> events.publishEvent(new QuestionUndelivered(step))));
    }

    @Override
    public void changed(Ags ags) {
        Contact contact = contacts.primary(ags).orElseThrow(() -> new NotFound("a contact of " + ags));
        if (!replace(contact, CaseKey.of(ags), user.actor())) {
            throw new Refused("confirmation.contact.changing");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Agenda> of(Ags ags) {
        return contacts.primary(ags)
                .map(contact -> new Agenda(
                        contact,
                        primaryFor(contact),
                        reachability.absence(contact.id()),
                        reachability
                                .absence(contact.id())
                                .flatMap(absence -> absence.deputy())
                                .flatMap(contacts::find),
                        reachability.isUndeliverable(contact.id()),
                        named(ags, contact)));
    }

    @Override
    public Contact takeOver(Ags ags, UUID colleague) {
        CaseKey caseKey = CaseKey.of(ags);
        Delegation named = delegations
                .living(colleague)
                .filter(each -> each.caseKey().equals(caseKey))
                .orElseThrow(() -> new Refused("confirmation.contact.named.gone"));
        Contact contact = contacts.appoint(ags, named.name(), Optional.empty(), named.email(), Optional.empty());
        issuer.revokeAll(caseKey, user.actor());
        audit.record(user.actor(), "contact.takenOver", caseKey, contact.name());
        letters.askAllUnknown(contact);
        return contact;
    }

    private List<NamedColleague> named(Ags ags, Contact contact) {
        Map<String, NamedColleague> named = new LinkedHashMap<>();
        delegations.livingOfCase(CaseKey.of(ags).value()).stream()
                .map(Delegation::toNamedColleague)
                .filter(each -> !each.email().equals(contact.email()))
                .forEach(each -> named.putIfAbsent(each.email().value(), each));
        return List.copyOf(named.values());
    }

    /** The process that was told of it asks for the new contact itself. */
    public Optional<Dismissal> dismiss(CaseKey caseKey) {
        return caseKey.ags().flatMap(contacts::primary).flatMap(contact -> end(contact, caseKey, Actor.SYSTEM));
    }

    /** @return false if that is under way already */
    private boolean replace(Contact contact, CaseKey caseKey, Actor actor) {
        Optional<Dismissal> ended = end(contact, caseKey, actor);
        ended.filter(dismissal -> !primaryFor(contact).isEmpty())
                .ifPresent(dismissal ->
                        events.publishEvent(new ContactUnreachable(contact.id(), caseKey, dismissal.questions())));
        return ended.isPresent();
    }

    private Optional<Dismissal> end(Contact contact, CaseKey caseKey, Actor actor) {
        if (reachability.isUndeliverable(contact.id())) {
            return Optional.empty();
        }
        List<StepId> questions = open.all(contact).stream().map(StepView::id).toList();
        reachability.markUndeliverable(contact.id());
        issuer.revokeAll(contact, actor);
        audit.record(actor, "contact.unreachable", caseKey, contact.name());
        return Optional.of(new Dismissal(contact.id(), questions));
    }

    private List<Municipality> primaryFor(Contact contact) {
        return contacts.municipalitiesOf(contact.id()).stream()
                .filter(municipality -> contacts.primary(municipality.ags())
                        .filter(primary -> primary.id().equals(contact.id()))
                        .isPresent())
                .toList();
    }
}
