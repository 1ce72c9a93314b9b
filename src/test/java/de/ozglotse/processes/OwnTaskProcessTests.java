package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code own-task}. */
@ExtendWith(FlowNodeCoverage.class)
class OwnTaskProcessTests {

    private static final String DUE = "2023-01-20T22:59:59Z";

    @Test
    void isDoneInTheLandratsamt() {
        var task = added("landratsamt").opens("UserTask_DoOwnTask");

        assertThat(task.task("UserTask_DoOwnTask").getDueDate()).isEqualTo(Instant.parse(DUE));
        task.complete("UserTask_DoOwnTask").endsAt("EndEvent_OwnTaskDone");
    }

    @Test
    void isAnsweredByTheTownHall() {
        var task = added("rathaus").opens("UserTask_AnswerOwnTask");

        assertThat(task.task("UserTask_AnswerOwnTask").getDueDate()).isEqualTo(Instant.parse(DUE));
        task.complete("UserTask_AnswerOwnTask", "rueckmeldung", "ja").endsAt("EndEvent_OwnTaskAnswered");
    }

    @Test
    void goesOnInTheLandratsamtIfTheTownHallHasSomethingToSay() {
        added("rathaus")
                .complete("UserTask_AnswerOwnTask", "rueckmeldung", "nein", "antwort", "Erst im Mai.")
                .opens("UserTask_DoOwnTask")
                .complete("UserTask_DoOwnTask", "ergebnis", "Im Mai noch einmal fragen.")
                .endsAt("EndEvent_OwnTaskDone");
    }

    @Test
    void comesBackFromTheTownHall() {
        added("rathaus").decline("UserTask_AnswerOwnTask", "NICHT_ZUSTAENDIG").opens("UserTask_DoOwnTask");
        added("rathaus").decline("UserTask_AnswerOwnTask", "ABGELEHNT").opens("UserTask_DoOwnTask");
    }

    private static CaseDriver added(String addressee) {
        return CaseDriver.start(
                "own-task", Map.of("eigeneAufgabe", "aufgabe-1", "adressat", addressee, "faelligAm", DUE));
    }
}
