package de.ozglotse.confirmation;

import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.CaseKey;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows who gets the letters about a case. */
@Component
class Addressees {

    private final Contacts contacts;

    Addressees(Contacts contacts) {
        this.contacts = contacts;
    }

    Optional<Contact> of(CaseKey caseKey) {
        return caseKey.ags().flatMap(contacts::primary);
    }
}
