package de.ozglotse.confirmation;

import de.ozglotse.confirmation.TownHallOverview.Away;
import de.ozglotse.confirmation.TownHallOverview.DoneQuestion;
import de.ozglotse.confirmation.TownHallOverview.OpenQuestion;
import de.ozglotse.confirmation.TownHallOverview.Town;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Reachability;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a contact sees of the municipalities that he or she acts for. */
@Component
class TownHallOverviews {

    private final LinkAccess access;
    private final ConfirmationLinkRepository links;
    private final Contacts contacts;
    private final Reachability reachability;
    private final Delegations delegations;
    private final StepAnswers steps;
    private final WorkOverview work;
    private final OpenQuestions questions;
    private final AnswerText answers;
    private final ComingQuestions coming;
    private final Clock clock;

    TownHallOverviews(
            LinkAccess access,
            ConfirmationLinkRepository links,
            Contacts contacts,
            Reachability reachability,
            Delegations delegations,
            StepAnswers steps,
            WorkOverview work,
            OpenQuestions questions,
            AnswerText answers,
            ComingQuestions coming,
            Clock clock) {
        this.access = access;
        this.links = links;
        this.contacts = contacts;
        this.reachability = reachability;
        this.delegations = delegations;
        this.steps = steps;
        this.work = work;
        this.questions = questions;
        this.answers = answers;
        this.coming = coming;
        this.clock = clock;
    }

    TownHallOverview of(ConfirmationLink link) {
        Set<String> own = Set.copyOf(links.stepsAnsweredBy(link.contactId()));
        return new TownHallOverview(
                contacts.find(link.contactId()).map(Contact::name).orElse(""),
                access.municipalities(link).stream()
                        .map(town -> town(town, own))
                        .sorted(Comparator.comparing(town -> town.open().isEmpty()))
                        .toList(),
                away(link.contactId()));
    }

    private Optional<Away> away(UUID contact) {
        return reachability
                .absence(contact)
                .filter(absence -> !absence.until().isBefore(CountyTime.dayOf(clock.instant())))
                .map(absence -> new Away(
                        LetterDates.withWeekday(absence.from()),
                        LetterDates.withWeekday(absence.until()),
                        absence.deputy().flatMap(contacts::find).map(Contact::name)));
    }

    private Town town(Municipality municipality, Set<String> own) {
        CaseKey caseKey = CaseKey.of(municipality.ags());
        List<WaitingStep> waiting = work.of(caseKey);
        List<GivenAnswer> given = steps.givenByTownHall(caseKey);
        Set<String> known = waiting.stream().map(WaitingStep::stepKey).collect(Collectors.toSet());
        known.addAll(given.stream().map(GivenAnswer::stepKey).toList());
        return new Town(
                municipality.name(),
                waiting.stream()
                        .filter(WaitingStep::withTownHall)
                        .flatMap(step -> steps.open(step.id()).stream())
                        .map(step -> question(step, municipality))
                        .toList(),
                given.stream().map(answer -> done(answer, own)).toList(),
                coming.of(caseKey, known),
                (int) waiting.stream().filter(step -> !step.withTownHall()).count());
    }

    private OpenQuestion question(StepView step, Municipality municipality) {
        return new OpenQuestion(
                step.id(),
                municipality.name(),
                Questions.of(step.definition()),
                step.due()
                        .filter(due -> !due.isBefore(CountyTime.dayOf(clock.instant())))
                        .map(LetterDates::withWeekday),
                delegations.of(step.id()).map(Delegation::name),
                questions.waits(step));
    }

    private DoneQuestion done(GivenAnswer answer, Set<String> own) {
        return new DoneQuestion(
                answer.step(),
                answers.question(answer),
                answer.by().actor().name(),
                LetterDates.withoutWeekday(CountyTime.dayOf(answer.at())),
                own.contains(answer.step().value()),
                List.copyOf(answer.shown().values()));
    }
}
