package de.ozglotse.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepTimes.StepTime;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class StepTimesTests {

    private static final Completer COORDINATOR = new Completer(Actor.user("Katrin Vogel"), Completer.Channel.TASK);
    private static final String FIRST = "UserTask_RecordAnsprechperson";
    private static final String[] TOWNS = {"08417014", "08417015", "08417016", "08417022", "08417025"};

    @Autowired
    private StepTimes times;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepUndo undo;

    @Autowired
    private WorkOverview work;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare(TOWNS);
    }

    @Test
    void areContinuousPercentiles() {
        int[] hours = {1, 2, 3, 4, 240};
        for (int i = 0; i < TOWNS.length; i++) {
            clock.set(TestClock.START.plus(Duration.ofHours(hours[i])));
            complete(TOWNS[i]);
        }

        // nine out of ten: 60 % of the way from the fourth of five values to the fifth
        assertThat(times.since(Instant.EPOCH))
                .contains(new StepTime(
                        "behoerdenkonto-setup", FIRST, 5, Duration.ofHours(3), Duration.ofMinutes(145 * 60 + 36)));
    }

    @Test
    void leaveOutWhatWasAnsweredEarlier() {
        complete(TOWNS[0]);
        clock.advance(Duration.ofDays(1));
        complete(TOWNS[1]);

        assertThat(measured(clock.instant())).map(StepTime::count).contains(1L);
        assertThat(measured(clock.instant().plusMillis(1))).isEmpty();
    }

    @Test
    void beginWithTheFirstOpeningWhenAnAnswerWasTakenBack() {
        clock.advance(Duration.ofHours(5));
        StepId answered = complete(TOWNS[0]);
        clock.advance(Duration.ofMinutes(5));
        undo.undo(answered, COORDINATOR);
        assertThat(measured(Instant.EPOCH)).isEmpty();

        clock.advance(Duration.ofHours(1));
        complete(TOWNS[0]);

        assertThat(measured(Instant.EPOCH)).map(StepTime::median).contains(Duration.ofMinutes(6 * 60 + 5));
    }

    @Test
    void leaveOutRefusals() {
        complete(TOWNS[0]);
        StepId question = open(TOWNS[0], "UserTask_StateBestand");

        answers.decline(question, Decline.ABGELEHNT, Optional.of("Das möchten wir nicht."), COORDINATOR);

        assertThat(times.since(Instant.EPOCH)).extracting(StepTime::step).containsExactly(FIRST);
    }

    private Optional<StepTime> measured(Instant since) {
        List<StepTime> found = times.since(since);
        return found.stream().filter(time -> time.step().equals(FIRST)).findFirst();
    }

    private StepId complete(String ags) {
        StepId step = open(ags, FIRST);
        answers.complete(
                step,
                Map.of("name", "Frau Sabine Maurer", "funktion", "Hauptamt", "email", "rathaus@dautmergen.example"),
                Optional.empty(),
                COORDINATOR,
                List.of());
        return step;
    }

    private StepId open(String ags, String step) {
        return work.of(new CaseKey(ags)).stream()
                .filter(waiting -> waiting.stepKey().equals(step))
                .map(WaitingStep::id)
                .findFirst()
                .orElseThrow();
    }
}
