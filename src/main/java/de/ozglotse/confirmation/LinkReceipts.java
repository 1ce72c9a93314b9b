package de.ozglotse.confirmation;

import de.ozglotse.confirmation.LinkLetters.Receipt;
import de.ozglotse.mail.Outbox;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.tasklist.StepAnswers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the contact by mail what was answered in the contact's name, so that a wrong answer is noticed. */
@Component
class LinkReceipts {

    private final StepAnswers steps;
    private final Contacts contacts;
    private final LinkLetters letters;
    private final AnswerText answers;
    private final Outbox outbox;
    private final MessageSource messages;

    LinkReceipts(
            StepAnswers steps,
            Contacts contacts,
            LinkLetters letters,
            AnswerText answers,
            Outbox outbox,
            MessageSource messages) {
        this.steps = steps;
        this.contacts = contacts;
        this.letters = letters;
        this.answers = answers;
        this.outbox = outbox;
        this.messages = messages;
    }

    void answered(ConfirmationLink link) {
        steps.given(link.step()).ifPresent(answer -> send(link, answer.label(), "answer", answers.lines(answer)));
    }

    void postponed(ConfirmationLink link, LocalDate until) {
        sendInterim(link, text("confirmation.reply.postponed", LetterDates.withWeekday(until)));
    }

    void asked(ConfirmationLink link, String question) {
        sendInterim(link, text("confirmation.mail.receipt.asked", question));
    }

    private void sendInterim(ConfirmationLink link, String line) {
        String moment = link.repliedAt().map(at -> "" + at.toEpochMilli()).orElse("");
        steps.open(link.step()).ifPresent(step -> send(link, Questions.of(step.definition()), moment, List.of(line)));
    }

    private void send(ConfirmationLink link, String question, String reason, List<String> lines) {
        Receipt receipt = new Receipt(
                lines, link.repliedBy().orElseThrow(), link.repliedAt().orElseThrow());
        contacts.find(link.contactId())
                .map(to -> letters.receipt(
                        link.caseKey(), link.step(), question, to, "receipt:" + link.id() + ":" + reason, receipt))
                .ifPresent(outbox::queue);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
