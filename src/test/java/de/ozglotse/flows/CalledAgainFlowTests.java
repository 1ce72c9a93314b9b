package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.tasklist.StepCorrections;
import de.ozglotse.tasklist.StepCorrections.Correction;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.workflow.ProcessCalledAgain;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened.Kind;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Whoever keeps something for a process instance hears which one has taken its place. */
@FlowTest
@RecordApplicationEvents
class CalledAgainFlowTests {

    @Autowired
    private Towns towns;

    @Autowired
    private StepCorrections corrections;

    @Autowired
    private StepUndo undo;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Timers timers;

    private Town town;
    private String before;

    @BeforeEach
    void begin() {
        town = towns.begin("08417014");
        town.reachTestMessage();
        before = processInstance();
    }

    @Test
    void tellsWhichProcessInstanceAReopeningHasBegun() {
        StepId proof = town.proveAccount();

        reopen(proof);

        assertThat(events.stream(ProcessCalledAgain.class))
                .containsExactly(new ProcessCalledAgain(before, processInstance()));
    }

    @Test
    void tellsWhichProcessInstanceAnUndoHasBegun() {
        StepId proof = town.proveAccount();

        undo.undo(proof, Town.COORDINATOR);

        assertThat(events.stream(ProcessCalledAgain.class))
                .containsExactly(new ProcessCalledAgain(before, processInstance()));
    }

    @Test
    void tellsOfTheCallerAsWellIfTheCaseHadEnded() {
        StepId proof = town.proveAccount();
        town.holdErstgespraech(timers);
        String caller = tasks.createTaskQuery()
                .taskId(town.open("UserTask_AgreeOnboarding").value())
                .singleResult()
                .getProcessInstanceId();
        town.complete("UserTask_AgreeOnboarding", Map.of("vereinbart", "nein"));

        reopen(proof);

        assertThat(events.stream(ProcessCalledAgain.class))
                .extracting(ProcessCalledAgain::before)
                .containsExactly(caller, before);
        assertThat(events.stream(ProcessCalledAgain.class))
                .extracting(ProcessCalledAgain::now)
                .endsWith(processInstance())
                .doesNotContain(caller, before);
    }

    private String processInstance() {
        return tasks.createTaskQuery()
                .taskId(town.open("UserTask_SendTestnachricht").value())
                .singleResult()
                .getProcessInstanceId();
    }

    private void reopen(StepId step) {
        String stamp = corrections.plan(step).stamp();
        corrections.reopen(
                step, new Correction(Kind.KORREKTUR, Optional.empty(), "Verwechselt.", stamp), Town.COORDINATOR);
    }
}
