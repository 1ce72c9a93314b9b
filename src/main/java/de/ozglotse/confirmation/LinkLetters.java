package de.ozglotse.confirmation;

import de.ozglotse.mail.Letter;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.ShownChoices;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what town halls get to read: questions, reminders, replies and receipts. */
@Component
class LinkLetters {

    /** The page behind a link that shows everything that is open. */
    private static final String ALL_STEPS = "/schritte";

    private final Places places;
    private final ShownChoices choices;
    private final MessageSource messages;
    private final Clock clock;

    LinkLetters(Places places, ShownChoices choices, MessageSource messages, Clock clock) {
        this.places = places;
        this.choices = choices;
        this.messages = messages;
        this.clock = clock;
    }

    Letter question(StepView step, Contact to, Envelope envelope) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(request("question", step));
        paragraphs.add(text("confirmation.mail.effort"));
        step.definition().effect().ifPresent(paragraphs::add);
        return letter("frage", "question", step, to, envelope, paragraphs);
    }

    Letter reminder(StepView step, Contact to, Envelope envelope) {
        return letter(
                "erinnerung",
                "reminder",
                step,
                to,
                envelope,
                List.of(
                        text("confirmation.mail.reminder.intro"),
                        request("reminder", step),
                        text("confirmation.mail.effort")));
    }

    /** Asks several new questions at once. */
    Letter questions(List<StepView> steps, Contact to, Envelope envelope) {
        return steps.size() == 1
                ? question(steps.get(0), to, envelope)
                : list("fragen", "questions", steps, to, envelope);
    }

    /** Reminds of everything that is open. */
    Letter reminder(List<StepView> steps, Contact to, Envelope envelope) {
        return steps.size() == 1
                ? reminder(steps.get(0), to, envelope)
                : list("erinnerung", "reminders", steps, to, envelope);
    }

    private Letter list(String kind, String keys, List<StepView> steps, Contact to, Envelope envelope) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text("confirmation.mail." + keys + ".intro"));
        steps.forEach(step -> {
            paragraphs.add(line(step));
            paragraphs.addAll(choices(step));
        });
        paragraphs.add(text("confirmation.mail.list.effort"));
        List<CaseKey> cases = steps.stream().map(StepView::caseKey).distinct().toList();
        return new Letter(
                envelope.dedupKey(),
                kind,
                to.email(),
                to.name(),
                steps.get(0).caseKey(),
                // of no single question: the answer to one of them must not take the letter back
                Optional.empty(),
                "reminders".equals(keys),
                text("confirmation.mail." + keys + ".subject", steps.size(), places.names(cases)),
                places.forAll(cases),
                text("confirmation.mail.list.heading"),
                paragraphs,
                Optional.of(envelope.token().path() + ALL_STEPS),
                List.of(
                        text("confirmation.mail.list.validity", validUntil(envelope.expiresAt())),
                        text("confirmation.mail.phone")));
    }

    /** Proposed dates: people compare them with their calendar before they open the page. */
    private List<String> choices(StepView step) {
        List<String> offered = choices.offered(step.definition());
        return offered.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(text("confirmation.mail.choices")),
                                offered.stream().map(words -> text("confirmation.mail.choice", words)))
                        .toList();
    }

    private String line(StepView step) {
        String question = Questions.of(step.definition());
        String place = places.name(step.caseKey());
        return dueAhead(step)
                .map(due -> text("confirmation.mail.list.line.due", question, place, LetterDates.withWeekday(due)))
                .orElseGet(() -> text("confirmation.mail.list.line", question, place));
    }

    Letter reply(StepView step, Contact to, Envelope envelope, String answer) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text("confirmation.mail.reply.intro"));
        answer.lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
        paragraphs.add(request("reply", step));
        return letter("antwort", "reply", step, to, envelope, paragraphs);
    }

    Letter requested(StepView step, Contact to, Envelope envelope) {
        return letter(
                "neuer-link",
                "requested",
                step,
                to,
                envelope,
                List.of(text("confirmation.mail.requested.intro"), request("requested", step)));
    }

    /** @param namedBy who says that the recipient is responsible */
    Letter delegated(StepView step, Contact to, Envelope envelope, String namedBy) {
        return letter(
                "weitergegeben",
                "delegated",
                step,
                to,
                envelope,
                List.of(
                        text("confirmation.mail.delegated.intro", namedBy, places.name(step.caseKey())),
                        request("delegated", step),
                        text("confirmation.mail.effort"),
                        text("confirmation.mail.delegated.wrong")));
    }

    /** @param answer what was answered, line by line */
    Letter receipt(CaseKey caseKey, StepId step, String question, Contact to, String dedupKey, Receipt answer) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text("confirmation.mail.receipt.intro"));
        paragraphs.addAll(answer.lines());
        paragraphs.add(text("confirmation.mail.receipt.sent", answer.by(), LetterDates.withTime(answer.at())));
        return new Letter(
                dedupKey,
                "quittung",
                to.email(),
                to.name(),
                caseKey,
                Optional.of(step),
                false,
                text("confirmation.mail.receipt.subject", question, places.name(caseKey)),
                places.forWhom(caseKey),
                text("confirmation.mail.receipt.heading"),
                paragraphs,
                Optional.empty(),
                List.of(text("confirmation.mail.receipt.correct"), text("confirmation.mail.receipt.notYou")));
    }

    private Letter letter(
            String kind, String keys, StepView step, Contact to, Envelope envelope, List<String> request) {
        List<String> paragraphs = new ArrayList<>(request);
        paragraphs.addAll(choices(step));
        String question = Questions.of(step.definition());
        String place = places.name(step.caseKey());
        String subject = dueAhead(step)
                .map(due ->
                        text("confirmation.mail." + keys + ".subject.due", LetterDates.numbers(due), question, place))
                .orElseGet(() -> text("confirmation.mail." + keys + ".subject", question, place));
        return new Letter(
                envelope.dedupKey(),
                kind,
                to.email(),
                to.name(),
                step.caseKey(),
                Optional.of(step.id()),
                "reminder".equals(keys),
                subject,
                places.forWhom(step.caseKey()),
                question,
                paragraphs,
                Optional.of(envelope.token().path()),
                List.of(
                        text("confirmation.mail.validity", validUntil(envelope.expiresAt())),
                        text("confirmation.mail.phone")));
    }

    private String request(String keys, StepView step) {
        return dueAhead(step)
                .map(due -> text("confirmation.mail." + keys + ".request.due", LetterDates.withWeekday(due)))
                .orElseGet(() -> text("confirmation.mail." + keys + ".request"));
    }

    /** A date that has passed would only reproach. */
    private Optional<LocalDate> dueAhead(StepView step) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        return step.due().filter(due -> !due.isBefore(today));
    }

    private static String validUntil(Instant expiresAt) {
        return LetterDates.withoutWeekday(CountyTime.dayOf(expiresAt));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }

    /** What makes one mail with a link different from all others. */
    record Envelope(String dedupKey, LinkToken token, Instant expiresAt) {}

    /** What was answered, by whom and when. */
    record Receipt(List<String> lines, String by, Instant at) {}
}
