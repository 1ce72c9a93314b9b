package de.ozglotse.tasklist.web;

import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the contact on file where a form asks for the first time who it is, so that it only needs to be checked. */
@Component
class ContactPrefill {

    private static final List<String> ASKED = List.of("name", "email");

    private final Contacts contacts;
    private final StepAnswers answers;

    ContactPrefill(Contacts contacts, StepAnswers answers) {
        this.contacts = contacts;
        this.answers = answers;
    }

    /** @return by field id; empty if the form asks something else, or asks again because the contact was wrong */
    Map<String, String> of(StepView step) {
        boolean asksForContact =
                step.definition().fields().stream().map(StepField::id).toList().containsAll(ASKED);
        boolean firstTime = step.definition().fact().isPresent()
                && answers.latest(step.caseKey(), step.definition().step()).isEmpty();
        return asksForContact && firstTime
                ? step.caseKey()
                        .ags()
                        .flatMap(contacts::primary)
                        .map(ContactPrefill::values)
                        .orElseGet(Map::of)
                : Map.of();
    }

    private static Map<String, String> values(Contact contact) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", contact.name());
        values.put("email", contact.email().value());
        put(values, "funktion", contact.function());
        put(values, "telefon", contact.phone());
        return values;
    }

    private static void put(Map<String, String> values, String field, Optional<String> value) {
        value.ifPresent(text -> values.put(field, text));
    }
}
