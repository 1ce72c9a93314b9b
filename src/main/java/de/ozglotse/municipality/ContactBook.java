package de.ozglotse.municipality;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.office.Cell;
import de.ozglotse.office.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All contacts of the served municipalities as one table: shown and given out. */
@Component
@Transactional
public class ContactBook {

    private static final String SHEET = "Ansprechpersonen";

    private final Municipalities municipalities;
    private final ContactAssignments assignments;
    private final AuditTrail audit;
    private final CurrentUser user;

    ContactBook(Municipalities municipalities, ContactAssignments assignments, AuditTrail audit, CurrentUser user) {
        this.municipalities = municipalities;
        this.assignments = assignments;
        this.audit = audit;
        this.user = user;
    }

    /** @return each contact once, with the municipalities that they act for, in German order of the surnames */
    @Transactional(readOnly = true)
    public List<Person> people() {
        Map<String, Municipality> towns = towns();
        Map<UUID, List<ContactAssignment>> byContact = assignments.all().stream()
                .filter(assignment -> towns.containsKey(assignment.ags()))
                .collect(Collectors.groupingBy(
                        assignment -> assignment.contact().id(), LinkedHashMap::new, Collectors.toList()));
        Map<String, List<UUID>> names = byContact.values().stream()
                .map(of -> of.get(0).contact().toContact())
                .collect(Collectors.groupingBy(
                        contact -> Likeness.of(contact.name()), Collectors.mapping(Contact::id, Collectors.toList())));
        return byContact.values().stream()
                .map(of -> person(of, towns, names))
                .sorted(GermanOrder.by(person -> surnameFirst(person.contact().name())))
                .toList();
    }

    /** @return one line for each municipality of each person; the log says who has taken it */
    public Table table() {
        Map<String, Municipality> towns = towns();
        List<List<Cell>> rows = assignments.all().stream()
                .filter(assignment -> towns.containsKey(assignment.ags()))
                .sorted(GermanOrder.by(assignment -> towns.get(assignment.ags()).name()))
                .map(assignment -> row(assignment, towns.get(assignment.ags())))
                .toList();
        audit.record(user.actor(), "contacts.exported", String.valueOf(rows.size()));
        return new Table(SHEET, ContactColumns.HEAD, rows);
    }

    /** Titles and first names stand before it: nobody looks for a contact under {@code Frau}. */
    private static String surnameFirst(String name) {
        return name.substring(name.lastIndexOf(' ') + 1) + " " + name;
    }

    private static List<Cell> row(ContactAssignment assignment, Municipality town) {
        Contact contact = assignment.contact().toContact();
        return List.of(
                Cell.of(town.ags().value()),
                Cell.of(town.name()),
                Cell.of(assignment.isPrimary() ? "ja" : "nein"),
                Cell.of(contact.name()),
                Cell.of(contact.function()),
                Cell.of(contact.email().value()),
                Cell.of(contact.phone()));
    }

    private static Person person(
            List<ContactAssignment> of, Map<String, Municipality> towns, Map<String, List<UUID>> names) {
        Contact contact = of.get(0).contact().toContact();
        List<Municipality> acts = of.stream()
                .map(assignment -> towns.get(assignment.ags()))
                .filter(Objects::nonNull)
                .sorted(GermanOrder.by(Municipality::name))
                .toList();
        return new Person(contact, acts, names.get(Likeness.of(contact.name())));
    }

    private Map<String, Municipality> towns() {
        return municipalities.all().stream()
                .collect(Collectors.toMap(municipality -> municipality.ags().value(), municipality -> municipality));
    }

    /**
     * A contact.
     *
     * @param alike all contacts with the same name, also this one
     */
    public record Person(Contact contact, List<Municipality> municipalities, List<UUID> alike) {

        public boolean similar() {
            return alike.size() > 1;
        }
    }
}
