package de.ozglotse.confirmation;

import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what the county waits for from one contact, in all municipalities that the contact acts for. */
@Component
class OpenQuestions {

    private static final Comparator<StepView> URGENT_FIRST = Comparator.comparing(
                    (StepView step) -> step.due().orElse(LocalDate.MAX))
            .thenComparing(StepView::openedAt)
            .thenComparing(step -> step.caseKey().value());

    private final WorkOverview work;
    private final StepAnswers steps;
    private final Addressees addressees;
    private final UnansweredQueries queries;
    private final Clock clock;

    OpenQuestions(WorkOverview work, StepAnswers steps, Addressees addressees, UnansweredQueries queries, Clock clock) {
        this.work = work;
        this.steps = steps;
        this.addressees = addressees;
        this.queries = queries;
        this.clock = clock;
    }

    /** @return without those that the contact has put off to a later day, or has asked us something about */
    List<StepView> of(Contact contact) {
        return all(contact).stream().filter(step -> !waits(step)).toList();
    }

    boolean waits(StepView step) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        return step.postponedUntil().filter(until -> until.isAfter(today)).isPresent() || queries.waitForUs(step.id());
    }

    List<StepView> all(Contact contact) {
        return work.all().stream()
                .filter(WaitingStep::withTownHall)
                .flatMap(step -> steps.open(step.id()).stream())
                .filter(step -> step.definition().confirmable())
                .filter(step -> addressees.of(step).map(Contact::id).equals(Optional.of(contact.id())))
                .sorted(URGENT_FIRST)
                .toList();
    }
}
