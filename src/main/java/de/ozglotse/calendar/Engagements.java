package de.ozglotse.calendar;

import de.ozglotse.mail.AgreedDates;
import de.ozglotse.mail.AgreedDates.AgreedDate;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.GermanDates;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All times that the coordinator has promised to town halls: agreed on, or proposed and not chosen yet. */
@Component
class Engagements {

    private final AgreedDates agreed;
    private final WorkOverview work;
    private final StepAnswers answers;
    private final Municipalities municipalities;
    private final Clock clock;

    Engagements(
            AgreedDates agreed, WorkOverview work, StepAnswers answers, Municipalities municipalities, Clock clock) {
        this.agreed = agreed;
        this.work = work;
        this.answers = answers;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** @return those that lie ahead, of all other cases, earliest first */
    List<Engagement> besides(CaseKey caseKey) {
        Stream<Engagement> proposals = work.all().stream()
                .filter(step -> step.stepKey().equals(Termine.CHOOSE))
                .flatMap(this::proposed);
        return Stream.concat(agreed().stream(), proposals)
                .filter(engagement -> !engagement.caseKey().equals(caseKey))
                .sorted(Comparator.comparing(Engagement::start))
                .toList();
    }

    /** One meeting can be that of all municipalities of an association. */
    boolean mayMeetTogether(CaseKey one, CaseKey other) {
        Optional<?> association = municipality(one).flatMap(Municipality::association);
        return association.isPresent() && association.equals(municipality(other).flatMap(Municipality::association));
    }

    private List<Engagement> agreed() {
        return agreed.endingAfter(clock.instant()).stream()
                .map(date -> new Engagement(date.caseKey(), placeOf(date), local(date), true))
                .toList();
    }

    private Stream<Engagement> proposed(WaitingStep choice) {
        return answers.latest(choice.caseKey(), Termine.PREPARE).stream()
                .flatMap(answer -> Stream.of("slot1", "slot2", "slot3")
                        .flatMap(slot -> Optional.ofNullable(answer.values().get(slot)).stream()))
                .flatMap(text -> GermanDates.dayAndTime(text).stream())
                .map(start -> new Engagement(choice.caseKey(), choice.caseName(), start, false));
    }

    private String placeOf(AgreedDate date) {
        return municipality(date.caseKey()).map(Municipality::name).orElseGet(date::place);
    }

    private Optional<Municipality> municipality(CaseKey caseKey) {
        return caseKey.ags().flatMap(municipalities::find);
    }

    private static LocalDateTime local(AgreedDate date) {
        return LocalDateTime.ofInstant(date.startsAt(), CountyTime.ZONE);
    }
}
