package de.ozglotse.confirmation;

import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Clock clock;

    OpenQuestions(WorkOverview work, StepAnswers steps, Addressees addressees, Clock clock) {
        this.work = work;
        this.steps = steps;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** @return without those that the contact has put off to a later day */
    List<StepView> of(Contact contact) {
        List<WaitingStep> asked =
                work.all().stream().filter(WaitingStep::withTownHall).toList();
        Map<CaseKey, Optional<Contact>> writtenTo = asked.stream()
                .map(WaitingStep::caseKey)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), addressees::of));
        LocalDate today = CountyTime.dayOf(clock.instant());
        return asked.stream()
                .filter(step -> writtenTo
                        .get(step.caseKey())
                        .map(Contact::id)
                        .filter(contact.id()::equals)
                        .isPresent())
                .flatMap(step -> steps.open(step.id()).stream())
                .filter(step -> step.definition().confirmable())
                .filter(step -> addressees.of(step).map(Contact::id).equals(Optional.of(contact.id())))
                .filter(step -> step.postponedUntil()
                        .filter(until -> until.isAfter(today))
                        .isEmpty())
                .sorted(URGENT_FIRST)
                .toList();
    }
}
