package de.ozglotse.confirmation.web;

import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.tasklist.GermanDates;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** The form of a link's page as it was sent: knows its own fields; those of the step are checked with the answer. */
class LinkAnswer {

    static final String NAME = "name";
    static final String CONSENT = "einverstanden";
    static final String CHOICE = "ihre-antwort";
    static final String UNTIL = "noch-nicht-bis";
    static final String QUESTION = "rueckfrage-text";
    static final String COLLEAGUE = "zustaendig-name";
    static final String COLLEAGUE_MAIL = "zustaendig-mail";
    static final String REASON = "ablehnung-grund";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_WAIT_MONTHS = 12;

    /** It will stand in a mail of the county and must not say anything there: a dot within would make an address. */
    static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M}](?:[\\p{L}\\p{M} ,'’()-]|\\.(?= |$))*");

    /** What the task list calls the inputs that this page names differently, lest they meet those of the step. */
    private static final Map<String, String> FIELD_OF_PROBLEM =
            Map.of("bis", UNTIL, "frage", QUESTION, "anmerkung", REASON);

    private final Map<String, String> typed;

    LinkAnswer(Map<String, String> typed) {
        this.typed = typed;
    }

    /** @return the inputs of the answers beside the step's own form, by name */
    static Map<String, StepField> fields(MessageSource messages) {
        return Map.of(
                UNTIL, field(UNTIL, "until", FieldType.DATE, true, messages),
                QUESTION, field(QUESTION, "question", FieldType.LONG_TEXT, true, messages),
                COLLEAGUE, field(COLLEAGUE, "colleague", FieldType.TEXT, false, messages),
                COLLEAGUE_MAIL, field(COLLEAGUE_MAIL, "colleagueMail", FieldType.TEXT, false, messages),
                REASON, field(REASON, "reason", FieldType.LONG_TEXT, true, messages));
    }

    static String fieldOf(String problem) {
        return FIELD_OF_PROBLEM.getOrDefault(problem, problem);
    }

    private static StepField field(String name, String key, FieldType type, boolean required, MessageSource messages) {
        String label = messages.getMessage("confirmation.page." + key, null, Locale.GERMANY);
        int longest = type == FieldType.LONG_TEXT ? LONGEST_TEXT : LONGEST_NAME;
        return StepField.of(name, type, required, longest, List.of(), label, "");
    }

    Optional<Choice> choice() {
        return Choice.of(value(CHOICE));
    }

    String name() {
        return value(NAME);
    }

    LocalDate until() {
        return GermanDates.day(value(UNTIL)).orElseThrow();
    }

    String question() {
        return value(QUESTION);
    }

    String reason() {
        return value(REASON);
    }

    String colleagueName() {
        return value(COLLEAGUE);
    }

    Optional<String> colleagueMail() {
        return Optional.of(value(COLLEAGUE_MAIL)).filter(mail -> !mail.isEmpty());
    }

    List<FieldProblem> check(LocalDate today, MessageSource messages) {
        Errors errors = new Errors(messages);
        if (choice().isEmpty()) {
            errors.add(CHOICE, "confirmation.error.choice");
        }
        choice().ifPresent(choice -> check(choice, today, errors));
        errors.checkText(NAME, name(), LONGEST_NAME, "confirmation.error.name");
        if (value(CONSENT).isEmpty()) {
            errors.add(CONSENT, "confirmation.error.consent");
        }
        return errors.found;
    }

    private void check(Choice choice, LocalDate today, Errors errors) {
        switch (choice) {
            case NOCH_NICHT -> checkUntil(today, errors);
            case RUECKFRAGE -> errors.checkText(QUESTION, question(), LONGEST_TEXT, "confirmation.error.question");
            case ABLEHNEN -> errors.checkText(REASON, reason(), LONGEST_TEXT, "confirmation.error.reason");
            case NICHT_ZUSTAENDIG -> checkColleague(errors);
            case BESTAETIGEN -> {
                // the step's own fields are checked where they are stored
            }
        }
    }

    private void checkUntil(LocalDate today, Errors errors) {
        Optional<LocalDate> day = GermanDates.day(value(UNTIL));
        if (day.isEmpty()) {
            errors.add(UNTIL, "confirmation.error.date");
        } else if (!day.get().isAfter(today) || day.get().isAfter(today.plusMonths(LONGEST_WAIT_MONTHS))) {
            errors.add(UNTIL, "confirmation.error.dateRange");
        }
    }

    private void checkColleague(Errors errors) {
        String name = colleagueName();
        if (name.length() > LONGEST_NAME) {
            errors.add(COLLEAGUE, "confirmation.error.tooLong", LONGEST_NAME);
        } else if (!name.isEmpty() && !PERSON.matcher(name).matches()) {
            errors.add(COLLEAGUE, "confirmation.error.colleagueLetters");
        } else if (name.isEmpty() && colleagueMail().isPresent()) {
            errors.add(COLLEAGUE, "confirmation.error.colleagueName");
        }
        if (colleagueMail().filter(mail -> !EmailAddress.isValid(mail)).isPresent()) {
            errors.add(COLLEAGUE_MAIL, "confirmation.error.mail");
        }
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The five ways to answer. */
    enum Choice {
        BESTAETIGEN,
        NOCH_NICHT,
        RUECKFRAGE,
        NICHT_ZUSTAENDIG,
        ABLEHNEN;

        static Optional<Choice> of(String value) {
            for (Choice choice : values()) {
                if (choice.value().equals(value)) {
                    return Optional.of(choice);
                }
            }
            return Optional.empty();
        }

        String value() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Collects what is wrong, in the order of the page. */
    private static final class Errors {

        private final List<FieldProblem> found = new ArrayList<>();
        private final MessageSource messages;

        private Errors(MessageSource messages) {
            this.messages = messages;
        }

        private void add(String field, String key, Object... arguments) {
            found.add(new FieldProblem(field, messages.getMessage(key, arguments, Locale.GERMANY)));
        }

        private void checkText(String field, String text, int longest, String missingKey) {
            if (text.isEmpty()) {
                add(field, missingKey);
            } else if (text.length() > longest) {
                add(field, "confirmation.error.tooLong", longest);
            }
        }
    }
}
