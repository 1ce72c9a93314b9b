package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.okr.Facts;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One meeting with the Gemeindeverwaltungsverband Oberes Schlichemtal is the Erstgespräch of its municipalities. */
@FlowTest
class JointMeetingFlowTests {

    private static final String TERMIN = "IntermediateEvent_TerminReached";
    private static final String[] OBERES_SCHLICHEMTAL = {
        "08417014", "08417015", "08417016", "08417029", "08417052", "08417057", "08417071", "08417078"
    };

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private TaskList tasks;

    @Autowired
    private Facts facts;

    @Autowired
    private Timers timers;

    @Autowired
    private TestClock clock;

    @Autowired
    private DemoCounty county;

    @Test
    void countsForAllEightMunicipalities() {
        clock.set(TestClock.START);
        county.prepare(OBERES_SCHLICHEMTAL);
        List<Town> invited = Stream.of(OBERES_SCHLICHEMTAL).map(towns::of).toList();
        invited.forEach(Town::agreeOnTermin);
        invited.forEach(each -> timers.fire(each, TERMIN));
        var step = invited.get(0).open("UserTask_HoldErstgespraech");
        List<WaitingStep> nearby = tasks.sameStepNearby(step);
        assertThat(nearby).hasSize(7);

        answers.complete(
                step,
                Town.held(0),
                Optional.empty(),
                Town.COORDINATOR,
                nearby.stream().map(WaitingStep::id).toList());

        assertThat(facts.all())
                .filteredOn(fact -> fact.type().value().equals("erstgespraech-gefuehrt"))
                .extracting(Facts.Fact::caseKey, Facts.Fact::occurredOn)
                .containsExactlyInAnyOrder(Stream.of(OBERES_SCHLICHEMTAL)
                        .map(ags -> tuple(new CaseKey(ags), LocalDate.parse("2023-03-16")))
                        .toArray(Tuple[]::new));
        assertThat(invited).allSatisfy(each -> assertThat(each.openSteps()).contains("UserTask_ConfirmErgebnis"));
    }
}
