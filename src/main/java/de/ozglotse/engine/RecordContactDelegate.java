package de.ozglotse.engine;

import de.ozglotse.confirmation.ConfirmationRequests;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the person who was just typed into a form the primary contact of the municipality. */
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
        requests.contactNamed(new CaseKey(execution.getProcessBusinessKey()));
        contacts.appoint(
                new Ags(execution.getProcessBusinessKey()),
                (String) execution.getVariable("name"),
                text(execution, "funktion"),
                new EmailAddress((String) execution.getVariable("email")),
                text(execution, "telefon"));
    }

    private static Optional<String> text(DelegateExecution execution, String name) {
        return Optional.ofNullable((String) execution.getVariable(name));
    }

    @Override
    public Set<String> fields() {
        return Set.of("name", "funktion", "email", "telefon");
    }
}
