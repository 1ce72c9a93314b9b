package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ConfirmationLink.InterimReply;
import de.ozglotse.confirmation.ReceivedLink.Question;
import de.ozglotse.confirmation.ReceivedLink.Reply;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Decides what a link shows, and to whom nothing is shown. */
@Component
class LinkViews {

    private final LinkAccess access;
    private final StepAnswers steps;
    private final Contacts contacts;
    private final Places places;
    private final AnswerText answers;
    private final MessageSource messages;
    private final Clock clock;

    LinkViews(
            LinkAccess access,
            StepAnswers steps,
            Contacts contacts,
            Places places,
            AnswerText answers,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.steps = steps;
        this.contacts = contacts;
        this.places = places;
        this.answers = answers;
        this.messages = messages;
        this.clock = clock;
    }

    ReceivedLink of(ConfirmationLink link) {
        if (link.isExpiredAt(clock.instant()) || !access.isResponsible(link)) {
            return ReceivedLink.without(Status.GONE);
        }
        if (link.isOpenAt(clock.instant())) {
            return steps.open(link.step()).map(step -> open(link, step)).orElseGet(() -> closed(link));
        }
        return link.endedWithItsStep() ? closed(link) : ReceivedLink.without(Status.GONE);
    }

    private ReceivedLink open(ConfirmationLink link, StepView step) {
        Question question = new Question(
                step,
                Questions.of(step.definition()),
                places.forWhom(step.caseKey()),
                contacts.find(link.contactId()).map(Contact::name).orElse(""),
                dueAhead(step).map(LetterDates::withWeekday),
                LetterDates.withoutWeekday(CountyTime.dayOf(link.expiresAt())));
        return new ReceivedLink(
                Status.OPEN,
                Optional.of(question),
                link.interimReply().map(interim -> interim(link, question, interim)),
                access.opensOverview(link));
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

    private Reply answered(ConfirmationLink link, GivenAnswer answer) {
        return new Reply(
                answer.outcome() == GivenAnswer.Outcome.UEBERSPRUNGEN ? Reply.Kind.NOT_NEEDED : Reply.Kind.FINAL,
                link.wasUsed(),
                answer.label(),
                places.forWhom(answer.caseKey()),
                answer.by().actor().name(),
                LetterDates.withTime(answer.at()),
                link.wasUsed() ? answers.lines(answer) : List.of(),
                answer.outcome() == GivenAnswer.Outcome.BESTAETIGT ? answers.effect(answer) : Optional.empty());
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
                List.of(text(postponed ? "confirmation.reply.postponed" : "confirmation.reply.asked", until)),
                Optional.of(text(postponed ? "confirmation.next.postponed" : "confirmation.next.asked", until)));
    }

    private Optional<LocalDate> dueAhead(StepView step) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        return step.due().filter(due -> !due.isBefore(today));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
