package de.ozglotse.rehearsal;

import de.ozglotse.identity.DemoUsers;
import de.ozglotse.identity.Role;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the county: every step of the task list is done by somebody of its group, sooner or later. */
@Component
@Profile("demo | rehearsal")
class InventedOffice {

    /** the two names by which the task list knows that a telephone call has brought the answer, too */
    private static final String RESULT = "ergebnis";

    private static final String ON_BEHALF = "imAuftrag";

    private final RehearsalSettings settings;
    private final Agenda agenda;
    private final StepAnswers answers;
    private final FormFilling forms;
    private final DemoUsers users;
    private final Protocol protocol;
    private final SimulatedTime time;

    InventedOffice(
            RehearsalSettings settings,
            Agenda agenda,
            StepAnswers answers,
            FormFilling forms,
            DemoUsers users,
            Protocol protocol,
            SimulatedTime time) {
        this.settings = settings;
        this.agenda = agenda;
        this.answers = answers;
        this.forms = forms;
        this.users = users;
        this.protocol = protocol;
        this.time = time;
    }

    void take(WaitingStep step, String occasion, Dice dice) {
        int days = dice.between(0, settings.officeDays()) * (dice.chance(settings.overdue()) ? 3 : 1);
        agenda.add(new Act(
                OfficeHours.after(step.openedAt(), days, dice),
                step.caseKey(),
                occasion,
                true,
                () -> answers.open(step.id()).ifPresent(open -> complete(open, dice))));
    }

    private void complete(StepView step, Dice dice) {
        LocalDate today = CountyTime.dayOf(time.now());
        Map<String, String> input = forms.fill(step, today, dice);
        Completer by = new Completer(Actor.user(worker(step.definition().group())), Channel.TASK);
        Optional<StepView> question = Optional.ofNullable(input.get(RESULT))
                .filter(ON_BEHALF::equals)
                .flatMap(result -> step.question())
                .flatMap(answers::open);
        if (question.isPresent()) {
            Map<String, String> answer = forms.fill(question.get(), today, dice);
            answers.completeWithQuestion(step.id(), input, question.get().id(), answer, by);
        } else {
            answers.complete(step.id(), input, Optional.empty(), by, List.of());
        }
        protocol.note(
                Happening.Kind.COUNTY_DONE, step.caseKey(), step.definition().label());
    }

    /** @return who of the demo's people works for the group */
    private String worker(String group) {
        Stream<DemoUsers.Person> people = Stream.of(Role.values())
                .filter(role -> role.groups().contains(group))
                .flatMap(role -> users.people().stream().filter(person -> person.role() == role));
        return people.map(DemoUsers.Person::displayName).findFirst().orElse(Actor.SYSTEM.name());
    }
}
