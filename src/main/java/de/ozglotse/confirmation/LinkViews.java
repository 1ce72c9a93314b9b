package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ConfirmationLink.InterimReply;
import de.ozglotse.confirmation.ReceivedLink.Question;
import de.ozglotse.confirmation.ReceivedLink.Reply;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import java.text.Collator;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Decides what a link shows, and to whom nothing is shown. */
@Component
class LinkViews {

    private final ConfirmationLinkRepository links;
    private final LinkAccess access;
    private final StepAnswers steps;
    private final QuestionViews questions;
    private final AnswerChanges changes;
    private final Places places;
    private final AnswerText answers;
    private final ContactFiles files;
    private final MessageSource messages;
    private final Clock clock;

    LinkViews(
            ConfirmationLinkRepository links,
            LinkAccess access,
            StepAnswers steps,
            QuestionViews questions,
            AnswerChanges changes,
            Places places,
            AnswerText answers,
            ContactFiles files,
            MessageSource messages,
            Clock clock) {
        this.links = links;
        this.access = access;
        this.steps = steps;
        this.questions = questions;
        this.changes = changes;
        this.places = places;
        this.answers = answers;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    ReceivedLink of(ConfirmationLink link) {
        if (link.wasHandedOn() && link.interimReply().isPresent()) {
            return handedOn(link);
        }
        if (!access.isResponsible(link)) {
            return ReceivedLink.without(Status.GONE);
        }
        if (link.isOpenAt(clock.instant())) {
            return steps.open(link.step()).map(step -> open(link, step)).orElseGet(() -> closed(link));
        }
        return link.endedWithItsStep() ? closed(link) : ReceivedLink.without(Status.GONE);
    }

    /** @return what is said about a question that the contact wanted to answer together with another one */
    String leftOut(GivenAnswer answer) {
        return text(
                "confirmation.leftOut",
                places.name(answer.caseKey()),
                answer.by().actor().name(),
                LetterDates.withTime(answer.at()));
    }

    private ReceivedLink open(ConfirmationLink link, StepView step) {
        Question question = questions.open(link, step);
        return new ReceivedLink(
                Status.OPEN,
                Optional.of(question),
                link.interimReply().map(interim -> interim(link, question, interim)),
                access.opensOverview(link));
    }

    /** Nothing but what was said by this very link: it shows no question any more. */
    private ReceivedLink handedOn(ConfirmationLink link) {
        Reply reply = new Reply(
                Reply.Kind.HANDED_ON,
                true,
                "",
                places.forWhom(link.caseKey()),
                link.repliedBy().orElse(""),
                link.repliedAt().map(LetterDates::withTime).orElse(""),
                withFiles(link, text("confirmation.reply.handedOn")),
                Optional.of(text("confirmation.next.handedOn")),
                List.of(),
                false);
        return new ReceivedLink(Status.ANSWERED, Optional.empty(), Optional.of(reply), false);
    }

    private ReceivedLink closed(ConfirmationLink link) {
        return steps.given(link.step())
                .filter(answer -> !answer.takenBack())
                .map(answer -> new ReceivedLink(
                        Status.ANSWERED,
                        Optional.empty(),
                        Optional.of(answered(link, answer)),
                        access.opensOverview(link)))
                .orElseGet(() -> ReceivedLink.without(Status.GONE));
    }

    /** Once it has expired, a link still says that there is an answer, but neither what it was nor how to change it. */
    private Reply answered(ConfirmationLink link, GivenAnswer answer) {
        boolean own = link.wasUsed() && !link.isExpiredAt(clock.instant());
        return new Reply(
                answer.outcome() == GivenAnswer.Outcome.UEBERSPRUNGEN ? Reply.Kind.NOT_NEEDED : Reply.Kind.FINAL,
                own,
                answers.question(answer),
                places.forWhom(answer.caseKey()),
                answer.by().actor().name(),
                LetterDates.withTime(answer.at()),
                own ? lines(link, answer) : List.of(),
                answers.effect(answer),
                alsoFor(link),
                changes.of(link).isPresent());
    }

    private List<String> lines(ConfirmationLink link, GivenAnswer answer) {
        return Stream.concat(answers.lines(answer).stream(), files.lines(link).stream())
                .toList();
    }

    private List<String> withFiles(ConfirmationLink link, String line) {
        return Stream.concat(Stream.of(line), files.lines(link).stream()).toList();
    }

    private List<String> alsoFor(ConfirmationLink link) {
        return link.act().stream()
                .flatMap(act -> links.findByAct(act).stream())
                .filter(other -> !other.id().equals(link.id()))
                .map(other -> places.name(other.caseKey()))
                .sorted(Collator.getInstance(Locale.GERMANY)::compare)
                .toList();
    }

    private Reply interim(ConfirmationLink link, Question question, InterimReply interim) {
        String until =
                question.step().postponedUntil().map(LetterDates::withWeekday).orElse("");
        boolean postponed = interim == InterimReply.POSTPONED;
        return new Reply(
                postponed ? Reply.Kind.POSTPONED : Reply.Kind.ASKED,
                true,
                question.text(),
                question.place(),
                link.repliedBy().orElse(""),
                link.repliedAt().map(LetterDates::withTime).orElse(""),
                withFiles(link, text(postponed ? "confirmation.reply.postponed" : "confirmation.reply.asked", until)),
                Optional.of(text(postponed ? "confirmation.next.postponed" : "confirmation.next.asked", until)),
                List.of(),
                false);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
