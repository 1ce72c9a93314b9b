package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends links and reminders in the name of whoever is signed in. */
@Service
@Transactional
class CoordinatorsLinkDesk implements LinkDesk {

    private final StepAnswers steps;
    private final Contacts contacts;
    private final ConfirmationLinkRepository links;
    private final LinkRequests requests;
    private final CurrentUser user;
    private final Clock clock;

    CoordinatorsLinkDesk(
            StepAnswers steps,
            Contacts contacts,
            ConfirmationLinkRepository links,
            LinkRequests requests,
            CurrentUser user,
            Clock clock) {
        this.steps = steps;
        this.contacts = contacts;
        this.links = links;
        this.requests = requests;
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
        Instant startOfDay =
                CountyTime.dayOf(clock.instant()).atStartOfDay(CountyTime.ZONE).toInstant();
        if (links.existsByStepIdAndOriginAndIssuedAtAfter(step.value(), Origin.REMINDER, startOfDay)) {
            throw new Refused("confirmation.desk.remindedToday");
        }
        requests.remind(open, user.actor());
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
        return step.caseKey()
                .ags()
                .flatMap(contacts::primary)
                .orElseThrow(() -> new Refused("confirmation.desk.noContact"));
    }
}
