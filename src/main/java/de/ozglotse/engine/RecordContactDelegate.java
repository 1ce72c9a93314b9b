package de.ozglotse.engine;

import de.ozglotse.confirmation.ConfirmationRequests;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Makes the person who was just typed into a form the primary contact of the municipality, or of all that a former contact
 * acted for.
 */
@Component("recordContact")
class RecordContactDelegate implements JavaDelegate, AnswerReader {

    private final Contacts contacts;
    private final ConfirmationRequests requests;

    RecordContactDelegate(Contacts contacts, ConfirmationRequests requests) {
        this.contacts = contacts;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Ags ags = new Ags(execution.getProcessBusinessKey());
        Optional<UUID> former = Optional.ofNullable((String) execution.getVariable(Variable.CONTACT))
                .map(UUID::fromString);
        List<Ags> taken = former.map(this::primaryFor).orElse(List.of());
        appoint(execution, ags);
        taken.stream().filter(other -> !other.equals(ags)).forEach(other -> appoint(execution, other));
    }

    private void appoint(DelegateExecution execution, Ags ags) {
        requests.contactNamed(CaseKey.of(ags));
        contacts.appoint(
                ags,
                (String) execution.getVariable("name"),
                text(execution, "funktion"),
                new EmailAddress((String) execution.getVariable("email")),
                text(execution, "telefon"));
    }

    private List<Ags> primaryFor(UUID contact) {
        return contacts.municipalitiesOf(contact).stream()
                .map(Municipality::ags)
                .filter(ags -> contacts.primary(ags)
                        .filter(primary -> primary.id().equals(contact))
                        .isPresent())
                .toList();
    }

    private static Optional<String> text(DelegateExecution execution, String name) {
        return Optional.ofNullable((String) execution.getVariable(name));
    }

    @Override
    public Set<String> fields() {
        return Set.of("name", "funktion", "email", "telefon");
    }
}
