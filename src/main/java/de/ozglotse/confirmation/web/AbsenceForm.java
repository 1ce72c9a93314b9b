package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.AbsenceNote;
import de.ozglotse.confirmation.ContactAgenda.Agenda;
import de.ozglotse.municipality.Absence;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.tasklist.GermanDates;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An absence as it was typed. */
public record AbsenceForm(String von, String bis, String vertretung, String vertretungMail) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MONTHS = 6;

    public AbsenceForm {
        von = Objects.requireNonNullElse(von, "").strip();
        bis = Objects.requireNonNullElse(bis, "").strip();
        vertretung = Objects.requireNonNullElse(vertretung, "").strip();
        vertretungMail = Objects.requireNonNullElse(vertretungMail, "").strip();
    }

    static AbsenceForm of(Agenda agenda) {
        return new AbsenceForm(
                agenda.absence().map(Absence::from).map(DAY::format).orElse(""),
                agenda.absence().map(Absence::until).map(DAY::format).orElse(""),
                agenda.deputy().map(Contact::name).orElse(""),
                agenda.deputy().map(contact -> contact.email().value()).orElse(""));
    }

    /** @return all fields by their names, as a contact sends them */
    Map<String, String> typedBy(String name) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("von", von);
        typed.put("bis", bis);
        typed.put("vertretung", vertretung);
        typed.put("vertretungMail", vertretungMail);
        typed.put(LinkAnswer.NAME, name);
        return typed;
    }

    List<FieldProblem> errors(UnaryOperator<String> text) {
        List<FieldProblem> errors = new ArrayList<>();
        Optional<LocalDate> first = GermanDates.day(von);
        Optional<LocalDate> last = GermanDates.day(bis);
        if (first.isEmpty()) {
            errors.add(new FieldProblem("von", text.apply("confirmation.error.date")));
        }
        if (last.isEmpty() || first.isPresent() && last.get().isBefore(first.get())) {
            errors.add(new FieldProblem("bis", text.apply("confirmation.contact.error.until")));
        }
        if (!vertretungMail.isEmpty() && !EmailAddress.isValid(vertretungMail)) {
            errors.add(new FieldProblem("vertretungMail", text.apply("confirmation.error.mail")));
        }
        if (vertretung.isEmpty() != vertretungMail.isEmpty()) {
            String missing = vertretung.isEmpty() ? "vertretung" : "vertretungMail";
            errors.add(new FieldProblem(missing, text.apply("confirmation.contact.error.deputy")));
        }
        if (vertretung.length() > LONGEST_NAME || vertretung.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldProblem("vertretung", text.apply("confirmation.contact.error.name")));
        }
        return errors;
    }

    static AbsenceForm empty() {
        return new AbsenceForm("", "", "", "");
    }

    /** A contact cannot be asked for patience without end, and cannot put words into the county's mails. */
    List<FieldProblem> ownErrors(UnaryOperator<String> text, LocalDate today) {
        List<FieldProblem> errors = errors(text);
        if (GermanDates.day(bis)
                .filter(last -> last.isBefore(today) || last.isAfter(today.plusMonths(LONGEST_MONTHS)))
                .isPresent()) {
            errors.add(new FieldProblem("bis", text.apply("confirmation.absence.error.range")));
        }
        if (!vertretung.isEmpty() && !LinkAnswer.PERSON.matcher(vertretung).matches()) {
            errors.add(new FieldProblem("vertretung", text.apply("confirmation.error.colleagueLetters")));
        }
        return errors;
    }

    AbsenceNote note() {
        return new AbsenceNote(from(), until(), deputy().map(mail -> new AbsenceNote.Deputy(vertretung, mail)));
    }

    private LocalDate from() {
        return GermanDates.day(von).orElseThrow();
    }

    private LocalDate until() {
        return GermanDates.day(bis).orElseThrow();
    }

    private Optional<EmailAddress> deputy() {
        return vertretungMail.isEmpty() ? Optional.empty() : Optional.of(new EmailAddress(vertretungMail));
    }
}
