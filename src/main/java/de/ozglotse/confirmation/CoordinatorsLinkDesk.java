package de.ozglotse.confirmation;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends links and reminders in the name of whoever is signed in. */
@Service
@Transactional
class CoordinatorsLinkDesk implements LinkDesk {

    private final StepAnswers steps;
    private final Addressees addressees;
    private final LinkRequests requests;
    private final LetterPlanning planning;
    private final ContactLetters letters;
    private final CurrentUser user;
    private final Clock clock;

    CoordinatorsLinkDesk(
            StepAnswers steps,
            Addressees addressees,
            LinkRequests requests,
            LetterPlanning planning,
            ContactLetters letters,
            CurrentUser user,
            Clock clock) {
        this.steps = steps;
        this.addressees = addressees;
        this.requests = requests;
        this.planning = planning;
        this.letters = letters;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String send(StepId step) {
        StepView open = confirmable(step);
        Contact contact = addressee(open);
        requests.issue(open, user.actor());
        return contact.name();
    }

    @Override
    public String remind(StepId step) {
        StepView open = confirmable(step);
        Contact contact = addressee(open);
        LocalDate today = CountyTime.dayOf(clock.instant());
        planning.lock(contact);
        Rhythm rhythm = planning.rhythm(contact);
        if (rhythm.lastReminder().filter(today::equals).isPresent()) {
            throw new Refused("confirmation.desk.remindedToday");
        }
        if (!rhythm.mayBeReminded(today)) {
            throw new Refused("confirmation.desk.quiet", LetterDates.withWeekday(rhythm.nextDayForReminders(today)));
        }
        if (!letters.remindOfAll(contact, user.actor())) {
            requests.remindOf(open, contact, user.actor());
        }
        return contact.name();
    }

    private StepView confirmable(StepId step) {
        StepView open = steps.open(step).orElseThrow(() -> new Refused("confirmation.desk.closed"));
        if (!open.definition().confirmable()) {
            throw new NotFound("a link for step " + step);
        }
        return open;
    }

    private Contact addressee(StepView step) {
        return addressees.of(step).orElseThrow(() -> new Refused("confirmation.desk.noContact"));
    }
}
