package de.ozglotse.municipality;

import de.ozglotse.municipality.ContactLine.Kind;
import de.ozglotse.municipality.ContactLine.Remark;
import de.ozglotse.shared.EmailAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of each line of a table what taking it in would do; remembers the lines before it. */
final class ContactJudge {

    private final Set<String> towns;
    private final Map<String, Contact> byEmail = new HashMap<>();
    private final Map<String, Contact> byName = new HashMap<>();
    private final Map<String, Boolean> primaryByPlace = new HashMap<>();
    private final Map<String, ContactLine> earlierByEmail = new HashMap<>();
    private final Map<String, ContactLine> earlierByName = new HashMap<>();
    private final Map<String, ContactLine> earlierByPlace = new HashMap<>();
    private final Map<String, ContactLine> earlierPrimary = new HashMap<>();

    ContactJudge(Set<String> towns, List<ContactAssignment> assignments) {
        this.towns = towns;
        for (ContactAssignment assignment : assignments) {
            Contact contact = assignment.contact().toContact();
            byEmail.put(key(contact.email().value()), contact);
            byName.putIfAbsent(Likeness.of(contact.name()), contact);
            primaryByPlace.put(place(assignment.ags(), contact.email().value()), assignment.isPrimary());
        }
    }

    ContactLine judge(ContactLine line) {
        ContactLine judged = mistake(line)
                .map(remark -> line.judged(Kind.INVALID, remark))
                .or(() -> repetition(line).map(remark -> line.judged(Kind.DUPLICATE, remark)))
                .orElseGet(() -> compared(line));
        if (judged.kind() != Kind.INVALID) {
            remember(line);
        }
        return judged;
    }

    private Optional<Remark> mistake(ContactLine line) {
        if (!towns.contains(line.ags())) {
            return Optional.of(Remark.of("municipality.contacts.row.ags", line.ags()));
        }
        if (line.name().isBlank()) {
            return Optional.of(Remark.of("municipality.contacts.row.name"));
        }
        if (!EmailAddress.isValid(line.email())) {
            return Optional.of(Remark.of("municipality.contacts.row.email"));
        }
        if (!isStorable(line)) {
            return Optional.of(Remark.of("municipality.contacts.row.long"));
        }
        return contradiction(line);
    }

    private static boolean isStorable(ContactLine line) {
        try {
            ContactText.required(line.name());
            ContactText.optional(Optional.of(line.function()), 200);
            ContactText.optional(Optional.of(line.phone()), 50);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<Remark> contradiction(ContactLine line) {
        ContactLine other = earlierByEmail.get(key(line.email()));
        if (other != null && !sayTheSame(line, other)) {
            return Optional.of(Remark.of("municipality.contacts.row.contradiction", other.line()));
        }
        ContactLine first = earlierPrimary.get(line.ags());
        if (line.primary() && first != null && !key(first.email()).equals(key(line.email()))) {
            return Optional.of(Remark.of("municipality.contacts.row.primary", first.line()));
        }
        return Optional.empty();
    }

    private static boolean sayTheSame(ContactLine one, ContactLine other) {
        return one.name().equals(other.name())
                && one.function().equals(other.function())
                && one.phone().equals(other.phone());
    }

    private Optional<Remark> repetition(ContactLine line) {
        ContactLine same = earlierByPlace.get(place(line.ags(), line.email()));
        if (same != null) {
            return Optional.of(Remark.of("municipality.contacts.row.repeated", same.line()));
        }
        if (byEmail.containsKey(key(line.email())) || earlierByEmail.containsKey(key(line.email()))) {
            return Optional.empty();
        }
        String likeness = Likeness.of(line.name());
        return likeness.isEmpty() ? Optional.empty() : namesake(likeness);
    }

    private Optional<Remark> namesake(String likeness) {
        return Optional.ofNullable(byName.get(likeness))
                .map(known -> known.email().value())
                .or(() -> Optional.ofNullable(earlierByName.get(likeness)).map(ContactLine::email))
                .map(address -> Remark.of("municipality.contacts.row.similar", address));
    }

    private ContactLine compared(ContactLine line) {
        Contact known = byEmail.get(key(line.email()));
        if (known == null) {
            return line.judged(Kind.NEW);
        }
        List<Remark> changes = changes(line, known);
        Boolean primary = primaryByPlace.get(place(line.ags(), line.email()));
        if (primary == null) {
            return line.judged(Kind.ASSIGNED, changes);
        }
        if (line.primary() && !primary) {
            changes.add(Remark.of("municipality.contacts.change.primary"));
        }
        return line.judged(changes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED, changes);
    }

    private static List<Remark> changes(ContactLine line, Contact known) {
        List<Remark> changes = new ArrayList<>();
        note(changes, "municipality.contacts.change.name", known.name(), line.name());
        note(changes, "municipality.contacts.change.function", known.function().orElse(""), line.function());
        note(changes, "municipality.contacts.change.phone", known.phone().orElse(""), line.phone());
        return changes;
    }

    /** What is not given stays as it was known. */
    private static void note(List<Remark> changes, String messageKey, String before, String after) {
        if (!after.isEmpty() && !after.equals(before)) {
            changes.add(Remark.of(messageKey, before, after));
        }
    }

    private void remember(ContactLine line) {
        earlierByEmail.putIfAbsent(key(line.email()), line);
        earlierByName.putIfAbsent(Likeness.of(line.name()), line);
        earlierByPlace.putIfAbsent(place(line.ags(), line.email()), line);
        if (line.primary()) {
            earlierPrimary.putIfAbsent(line.ags(), line);
        }
    }

    private static String place(String ags, String email) {
        return ags + " " + key(email);
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
