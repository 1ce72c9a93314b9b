package de.ozglotse.rehearsal;

import de.ozglotse.confirmation.ReceivedLink;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.OpenSteps.Decline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The contacts in the town halls: each question is taken in one of the ways, and answered by the link in the mail. */
@Component
@Profile("demo | rehearsal")
class InventedContacts {

    private static final int MOST_TRIES = 4;

    private final RehearsalSettings settings;
    private final Agenda agenda;
    private final Mailbox mailbox;
    private final ReceivedLinks links;
    private final FormFilling forms;
    private final InventedTexts texts;
    private final Protocol protocol;
    private final SimulatedTime time;

    InventedContacts(
            RehearsalSettings settings,
            Agenda agenda,
            Mailbox mailbox,
            ReceivedLinks links,
            FormFilling forms,
            InventedTexts texts,
            Protocol protocol,
            SimulatedTime time) {
        this.settings = settings;
        this.agenda = agenda;
        this.mailbox = mailbox;
        this.links = links;
        this.forms = forms;
        this.texts = texts;
        this.protocol = protocol;
        this.time = time;
    }

    void take(WaitingStep question, String occasion, Dice dice) {
        Behaviour behaviour = dice.weighted(List.of(Behaviour.values()), settings.contacts()::of);
        Plan plan = new Plan(question, occasion, dice, behaviour, MOST_TRIES);
        switch (behaviour) {
            case PROMPT -> schedule(plan, question.openedAt(), dice.between(0, 3));
            case LATE -> schedule(plan, question.openedAt(), dice.between(6, 14));
            case POSTPONING, ASKING, NOT_RESPONSIBLE, DECLINING ->
                schedule(plan, question.openedAt(), dice.between(1, 4));
            case SILENT -> {
                // nothing will ever come by link
            }
        }
    }

    private void schedule(Plan plan, Instant from, int workingDays) {
        agenda.add(new Act(
                OfficeHours.after(from, workingDays, plan.dice()),
                plan.question().caseKey(),
                plan.occasion(),
                false,
                () -> openLink(plan)));
    }

    private void openLink(Plan plan) {
        Optional<String> token = mailbox.token(plan.question());
        Optional<ReceivedLink.Question> asked = token.map(links::look).flatMap(ReceivedLink::question);
        if (asked.isPresent()) {
            react(plan, token.get(), asked.get());
        } else if (plan.triesLeft() > 0) {
            // the link has died, or no mail has come: people ask for a new one and look again
            token.ifPresent(links::renew);
            schedule(plan.tryAgain(), time.now(), plan.dice().between(1, 3));
        }
    }

    private void react(Plan plan, String token, ReceivedLink.Question asked) {
        String name = asked.contact();
        switch (plan.behaviour()) {
            case POSTPONING -> postpone(plan, token, name);
            case ASKING -> {
                links.ask(token, texts.text("rehearsal.question"), name);
                note(Happening.Kind.ASKED, plan);
                schedule(plan.answerNext(), time.now(), plan.dice().between(3, 8));
            }
            case NOT_RESPONSIBLE -> {
                links.decline(token, Decline.NICHT_ZUSTAENDIG, Optional.empty(), name);
                note(Happening.Kind.NOT_RESPONSIBLE, plan);
            }
            case DECLINING -> {
                links.decline(token, Decline.ABGELEHNT, Optional.of(texts.text("rehearsal.reason")), name);
                note(Happening.Kind.DECLINED, plan);
            }
            case PROMPT, LATE, SILENT -> answer(plan, token, asked);
        }
    }

    /** Whoever chooses a date that somebody else has got meanwhile comes back and chooses again. */
    private void answer(Plan plan, String token, ReceivedLink.Question asked) {
        LocalDate today = CountyTime.dayOf(time.now());
        try {
            Map<String, String> input = plan.triesLeft() == MOST_TRIES
                    ? forms.fill(asked.step(), today, plan.dice())
                    : forms.fillOtherwise(asked.step(), today, plan.dice());
            links.complete(token, input, asked.contact());
            note(Happening.Kind.ANSWERED, plan);
        } catch (InvalidInput refused) {
            if (plan.triesLeft() == 0) {
                throw refused;
            }
            schedule(plan.tryAgain(), time.now(), 1);
        }
    }

    private void postpone(Plan plan, String token, String name) {
        LocalDate until = CountyTime.dayOf(time.now()).plusDays(plan.dice().between(7, 21));
        links.postpone(token, until, name);
        note(Happening.Kind.POSTPONED, plan);
        schedule(plan.answerNext(), OfficeHours.startOf(until), plan.dice().between(0, 3));
    }

    private void note(Happening.Kind kind, Plan plan) {
        protocol.note(kind, plan.question().caseKey(), plan.question().label());
    }

    /** What a contact is going to do about a question. */
    private record Plan(WaitingStep question, String occasion, Dice dice, Behaviour behaviour, int triesLeft) {

        Plan tryAgain() {
            return new Plan(question, occasion, dice, behaviour, triesLeft - 1);
        }

        Plan answerNext() {
            return new Plan(question, occasion, dice, Behaviour.PROMPT, MOST_TRIES);
        }
    }
}
