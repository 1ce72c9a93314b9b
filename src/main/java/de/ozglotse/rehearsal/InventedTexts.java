package de.ozglotse.rehearsal;

import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invents words for fields that ask for some: by the field's id if the bundle has an example, otherwise any. */
@Component
@Profile("demo | rehearsal")
class InventedTexts {

    private static final String EXAMPLE = "rehearsal.text.";
    private static final List<String> PERSON = List.of("name", "email");

    private final Contacts contacts;
    private final Municipalities municipalities;
    private final Agenda agenda;
    private final MessageSource messages;

    InventedTexts(Contacts contacts, Municipalities municipalities, Agenda agenda, MessageSource messages) {
        this.contacts = contacts;
        this.municipalities = municipalities;
        this.agenda = agenda;
        this.messages = messages;
    }

    /** @return who answers for the town hall, if the form asks for that: the contact on file first, then somebody else */
    Map<String, String> contact(StepView step) {
        boolean asked =
                step.definition().fields().stream().map(StepField::id).toList().containsAll(PERSON);
        Optional<Contact> onFile = asked ? step.caseKey().ags().flatMap(contacts::primary) : Optional.empty();
        return onFile.map(contact -> agenda.count("contact|" + step.caseKey()) == 1 ? same(contact) : other(contact))
                .orElseGet(Map::of);
    }

    /** @return as long as the field wants it */
    String of(StepField field, CaseKey caseKey) {
        Object[] place = {
            caseKey.ags()
                    .flatMap(municipalities::find)
                    .map(Municipality::name)
                    .orElseGet(() -> text("rehearsal.county"))
        };
        // what stands there already was said by somebody
        String any = field.defaultValue().isEmpty()
                ? messages.getMessage("rehearsal.text", place, Locale.GERMANY)
                : field.defaultValue();
        String text = messages.getMessage(EXAMPLE + nameIn(field), place, any, Locale.GERMANY);
        int least = field.minLength() == null ? 0 : field.minLength();
        int most = field.maxLength() == null ? text.length() : field.maxLength();
        String longEnough = text.length() < least ? text + ".".repeat(least - text.length()) : text;
        return longEnough.substring(0, Math.min(most, longEnough.length()));
    }

    /** @return the field's id as it stands in the model, whatever the field is repeated for */
    private static String nameIn(StepField field) {
        String id = field.id();
        return field.block() == null
                ? id
                : id.substring(
                        0,
                        id.length()
                                - FormSource.fieldId("", field.block().key()).length());
    }

    /** @return what a contact asks or gives as a reason */
    String text(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }

    private static Map<String, String> same(Contact contact) {
        Map<String, String> person = new LinkedHashMap<>();
        person.put("name", contact.name());
        person.put("email", contact.email().value());
        contact.function().ifPresent(function -> person.put("funktion", function));
        contact.phone().ifPresent(phone -> person.put("telefon", phone));
        return person;
    }

    /** Somebody of the same town hall; who it is depends on who it was. */
    private Map<String, String> other(Contact contact) {
        List<String> people = List.of(text("rehearsal.people").split(";"));
        String name = people.get(Math.floorMod(contact.name().hashCode(), people.size()));
        String host = contact.email().value().replaceFirst(".*@", "");
        return Map.of("name", name, "email", "stellvertretung@" + host);
    }
}
