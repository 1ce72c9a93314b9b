package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ReceivedLink.AlsoFor;
import de.ozglotse.confirmation.ReceivedLink.Question;
import de.ozglotse.confirmation.ReceivedLink.Remark;
import de.ozglotse.mail.MailStop;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.AskedQuestions;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a question into the words of its page. */
@Component
class QuestionViews {

    private final Addressees addressees;
    private final SameQuestions same;
    private final AskedQuestions asked;
    private final QuestionReplies replies;
    private final ContactFiles files;
    private final MailStop mailStop;
    private final Places places;
    private final Clock clock;

    QuestionViews(
            Addressees addressees,
            SameQuestions same,
            AskedQuestions asked,
            QuestionReplies replies,
            ContactFiles files,
            MailStop mailStop,
            Places places,
            Clock clock) {
        this.addressees = addressees;
        this.same = same;
        this.asked = asked;
        this.replies = replies;
        this.files = files;
        this.mailStop = mailStop;
        this.places = places;
        this.clock = clock;
    }

    Question open(ConfirmationLink link, StepView step) {
        List<AlsoFor> others = same.besides(link, step.definition()).stream()
                .map(waiting -> new AlsoFor(waiting.id(), waiting.caseName()))
                .toList();
        return view(link, step, others, List.of());
    }

    /** For one municipality only: it was answered, and others are not changed with it. */
    Question answered(ConfirmationLink link, StepView step) {
        return view(link, step, List.of(), files.lines(link));
    }

    private Question view(ConfirmationLink link, StepView step, List<AlsoFor> others, List<String> sent) {
        return new Question(
                step,
                Questions.of(step.definition()),
                places.forWhom(step.caseKey()),
                addressees.find(link.contactId()).map(Contact::name).orElse(""),
                dueAhead(step).map(LetterDates::withWeekday),
                LetterDates.withoutWeekday(CountyTime.dayOf(link.expiresAt())),
                others,
                thread(step.id()),
                sent,
                mayHaveBeenLost(link));
    }

    /** What was answered after the backup is not known here: whoever answered must not be asked as if for the first time. */
    private boolean mayHaveBeenLost(ConfirmationLink link) {
        return mailStop.current()
                .filter(stop -> stop.reason() == MailStop.Reason.RESTORED)
                .filter(stop -> !link.wasUsed() && link.issuedAt().isBefore(stop.since()))
                .isPresent();
    }

    private List<Remark> thread(StepId step) {
        Stream<Said> questions = asked.questions(step).stream()
                .map(each -> new Said(each.at(), Optional.of(each.askedBy()), each.text()));
        Stream<Said> answers = replies.findByStepId(step.value()).stream()
                .map(each -> new Said(each.at(), Optional.empty(), each.text()));
        return Stream.concat(questions, answers)
                .sorted(Comparator.comparing(Said::at))
                .map(said -> new Remark(said.by(), LetterDates.withTime(said.at()), said.text()))
                .toList();
    }

    private Optional<LocalDate> dueAhead(StepView step) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        return step.due().filter(due -> !due.isBefore(today));
    }

    /** Something in the order of time. */
    private record Said(Instant at, Optional<String> by, String text) {}
}
