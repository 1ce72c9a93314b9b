package de.ozglotse.confirmation;

import de.ozglotse.confirmation.LinkLetters.Receipt;
import de.ozglotse.mail.Letter;
import de.ozglotse.mail.Outbox;
import de.ozglotse.municipality.Contact;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the contact by mail what was answered in the contact's name, so that a wrong answer is noticed. */
@Component
class LinkReceipts {

    private final StepAnswers steps;
    private final Addressees addressees;
    private final Places places;
    private final LinkLetters letters;
    private final AnswerText answers;
    private final ContactFiles files;
    private final Outbox outbox;
    private final MessageSource messages;

    LinkReceipts(
            StepAnswers steps,
            Addressees addressees,
            Places places,
            LinkLetters letters,
            AnswerText answers,
            ContactFiles files,
            Outbox outbox,
            MessageSource messages) {
        this.steps = steps;
        this.addressees = addressees;
        this.places = places;
        this.letters = letters;
        this.answers = answers;
        this.files = files;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** @param others what was answered in the same act: one receipt names it all */
    void answered(ConfirmationLink link, List<ConfirmationLink> others) {
        steps.given(link.step()).ifPresent(answer -> {
            List<String> lines = new ArrayList<>(answers.lines(answer));
            if (!others.isEmpty()) {
                String places = Stream.concat(Stream.of(link), others.stream())
                        .map(each -> this.places.name(each.caseKey()))
                        .collect(Collectors.joining(", "));
                lines.add(text("confirmation.mail.receipt.alsoFor", places));
            }
            send(link, answers.question(answer), moment(link), lines);
        });
    }

    void handedOn(ConfirmationLink link, Contact from, StepView step, String colleague) {
        String line = text("confirmation.mail.receipt.handedOn", colleague);
        outbox.queue(letter(link, from, Questions.of(step.definition()), moment(link), List.of(line)));
    }

    void postponed(ConfirmationLink link, LocalDate until) {
        sendInterim(link, text("confirmation.reply.postponed", LetterDates.withWeekday(until)));
    }

    void asked(ConfirmationLink link, String question) {
        sendInterim(link, text("confirmation.mail.receipt.asked", question));
    }

    private void sendInterim(ConfirmationLink link, String line) {
        steps.open(link.step())
                .ifPresent(step -> send(link, Questions.of(step.definition()), moment(link), List.of(line)));
    }

    private static String moment(ConfirmationLink link) {
        return link.repliedAt().map(at -> "" + at.toEpochMilli()).orElse("");
    }

    private void send(ConfirmationLink link, String question, String reason, List<String> lines) {
        addressees
                .find(link.contactId())
                .map(to -> letter(link, to, question, reason, lines))
                .ifPresent(outbox::queue);
    }

    private Letter letter(ConfirmationLink link, Contact to, String question, String reason, List<String> lines) {
        List<String> all =
                Stream.concat(lines.stream(), files.lines(link).stream()).toList();
        Receipt receipt = new Receipt(
                all, link.repliedBy().orElseThrow(), link.repliedAt().orElseThrow());
        return letters.receipt(
                link.caseKey(), link.step(), question, to, "receipt:" + link.id() + ":" + reason, receipt);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
