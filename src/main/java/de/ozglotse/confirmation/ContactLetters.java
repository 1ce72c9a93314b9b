package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.Actor;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Bundles what is to be written to one contact: questions and reminders are noted, and one letter lists them as soon as
 * the contact's {@link Rhythm} allows it. What is noted too early waits in the engine.
 */
@Component
class ContactLetters {

    private static final Duration TIME_TO_READ = Duration.ofDays(7);

    private final NotedQuestions notes;
    private final LetterPlanning planning;
    private final OpenQuestions open;
    private final UnansweredQueries queries;
    private final StepAnswers steps;
    private final LinkIssuer issuer;
    private final LinkLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactLetters(
            NotedQuestions notes,
            LetterPlanning planning,
            OpenQuestions open,
            UnansweredQueries queries,
            StepAnswers steps,
            LinkIssuer issuer,
            LinkLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notes = notes;
        this.planning = planning;
        this.open = open;
        this.queries = queries;
        this.steps = steps;
        this.issuer = issuer;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** @param atOnce whether a person has just opened the question, so that no office hours are waited for */
    void ask(StepView step, Contact to, boolean atOnce) {
        planning.lock(to);
        if (!planning.mayWrite(to)) {
            return;
        }
        if (atOnce && planning.wasAsked(step.id())) {
            // somebody wants another link to a question that was sent before
            askAll(List.of(step), to);
        } else {
            note(step, to, false);
            settle(to, atOnce);
        }
    }

    /** Asks at once, whatever the contact has got today: the answer was taken back and the contact's link is dead. */
    void askAgain(StepView step, Contact to) {
        planning.lock(to);
        if (planning.mayWrite(to)) {
            askAll(List.of(step), to);
        }
    }

    /**
     * Asks everything that the contact has no link to yet in one letter, whatever he or she has got today.
     *
     * @return what stands in it
     */
    List<StepView> askAllUnknown(Contact to) {
        planning.lock(to);
        List<StepView> unknown = open.all(to).stream()
                .filter(step -> !planning.knows(to, step.id()))
                .toList();
        if (!unknown.isEmpty()) {
            askAll(unknown, to);
        }
        return unknown;
    }

    void remind(StepView step, Contact to) {
        planning.lock(to);
        if (planning.mayWrite(to) && !planning.wasReminded(step.id(), clock.instant())) {
            note(step, to, true);
            settle(to, false);
        }
    }

    /**
     * Answers what the contact has asked, at once. A reminder that has rested meanwhile is caught up on, but not before
     * there was time to read the answer.
     */
    void reply(StepView step, Contact to, Actor by, LinkIssuer.Composer letter) {
        boolean rested = notes.findByStepId(step.id().value())
                .filter(NotedQuestion::isReminder)
                .isPresent();
        issuer.send(step, to, Origin.REPLY, by, letter);
        if (rested) {
            LetterPlan plan = planning.lock(to);
            note(step, to, true);
            plan(plan, to, List.of(step), clock.instant().plus(TIME_TO_READ));
        }
    }

    /** What was noted for somebody who is not written to any more goes to whoever is. */
    void sendPlanned(Contact to) {
        Set<Contact> others = new LinkedHashSet<>();
        for (NotedQuestion note : notes.findByContactIdOrderByNotedAt(to.id())) {
            confirmable(note.step())
                    .flatMap(step -> issuer.addressee(step, Actor.SYSTEM).stream())
                    .filter(addressee -> !addressee.id().equals(to.id()))
                    .findFirst()
                    .ifPresent(addressee -> {
                        note.handTo(addressee.id());
                        others.add(addressee);
                    });
        }
        settle(to, false);
        others.forEach(other -> settle(other, false));
    }

    /** Sends what may be sent now and plans the rest. */
    private void settle(Contact to, boolean atOnce) {
        LetterPlan plan = planning.lock(to);
        if (!planning.mayWrite(to)) {
            return;
        }
        List<NotedQuestion> noted = notes.findByContactIdOrderByNotedAt(to.id());
        List<StepView> reminders =
                views(noted.stream().filter(NotedQuestion::isReminder).filter(note -> !queries.waitForUs(note.step())));
        List<StepView> questions = views(noted.stream().filter(note -> !note.isReminder()));
        Rhythm rhythm = planning.rhythm(to);
        Instant now = clock.instant();
        Instant remindFrom = rhythm.reminderFrom(now);
        Instant askFrom = atOnce && rhythm.allowsQuestionAtOnce(now) ? now : rhythm.questionFrom(now);
        if (!reminders.isEmpty() && !remindFrom.isAfter(now)) {
            remindOfAll(to, Actor.SYSTEM);
        } else if (!questions.isEmpty() && !askFrom.isAfter(now)) {
            askAll(questions, to);
            plan(plan, to, reminders, planning.rhythm(to).reminderFrom(now));
        } else {
            plan(plan, to, questions, askFrom);
            plan(plan, to, reminders, remindFrom);
        }
    }

    /**
     * Names everything that is open, whatever was noted.
     *
     * @return whether there was anything
     */
    boolean remindOfAll(Contact to, Actor actor) {
        List<StepView> all = open.of(to);
        if (!all.isEmpty()) {
            issuer.sendAll(
                    all,
                    to,
                    Origin.REMINDER,
                    actor,
                    (step, contact, envelope) -> letters.reminder(all, contact, envelope));
        }
        notes.findByContactIdOrderByNotedAt(to.id()).stream()
                .filter(note -> !queries.waitForUs(note.step()))
                .forEach(notes::delete);
        return !all.isEmpty();
    }

    private void askAll(List<StepView> questions, Contact to) {
        questions.forEach(question -> issuer.replace(question.id(), Actor.SYSTEM));
        issuer.sendAll(
                questions,
                to,
                Origin.QUESTION,
                Actor.SYSTEM,
                (step, contact, envelope) -> letters.questions(questions, contact, envelope));
    }

    private void note(StepView step, Contact to, boolean reminder) {
        Optional<NotedQuestion> known = notes.findByStepId(step.id().value());
        known.ifPresent(note -> {
            note.noteAgain(reminder);
            note.handTo(to.id());
        });
        if (known.isEmpty()) {
            notes.save(new NotedQuestion(step.id(), to.id(), reminder, clock.instant()));
        }
    }

    private void plan(LetterPlan plan, Contact to, List<StepView> waiting, Instant at) {
        if (!waiting.isEmpty() && plan.moveForward(at, clock.instant())) {
            events.publishEvent(new LetterPlanned(to.id(), waiting.get(0).caseKey(), at));
        }
    }

    private List<StepView> views(Stream<NotedQuestion> noted) {
        return noted.map(NotedQuestion::step).flatMap(this::confirmable).toList();
    }

    private Stream<StepView> confirmable(StepId step) {
        return steps.open(step).filter(view -> view.definition().confirmable()).stream();
    }
}
