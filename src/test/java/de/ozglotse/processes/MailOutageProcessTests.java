package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code mail-outage}. */
@ExtendWith(FlowNodeCoverage.class)
class MailOutageProcessTests {

    @Test
    void wakesTheMailsWhenTheServerAnswersAgain(RecordingDelegates delegates) {
        var outage = begun().report("MailversandLaeuft");

        assertThat(delegates.calls()).isEmpty();
        outage.fire("ServiceTask_WakeMails").endsAt("EndEvent_OutageOver");
        assertThat(delegates.calls()).containsExactly("wakeMails");
    }

    @Test
    void probesTheServerAgainAndAgain(RecordingDelegates delegates) {
        var outage = begun().fire("StartEvent_ProbeDue", CaseDriver.START.plus(Duration.ofSeconds(30)));
        outage.fire("StartEvent_ProbeDue", CaseDriver.START.plus(Duration.ofSeconds(60)));

        assertThat(delegates.calls()).containsExactly("tryMail", "tryMail");
        assertThat(outage.timesPassed("EndEvent_Probed")).isEqualTo(2);
        assertThat(outage.isRunning()).isTrue();
    }

    @Test
    void asksForHelpAfterADay() {
        var outage = begun().fire("StartEvent_OutageLasts", CaseDriver.START.plus(Duration.ofDays(1)))
                .opens("UserTask_RestoreMailversand")
                .complete("UserTask_RestoreMailversand", "veranlasst", "Die IT weiß Bescheid.");

        assertThat(outage.hasPassed("EndEvent_HelpCalled")).isTrue();
        assertThat(outage.isRunning()).isTrue();
    }

    @Test
    void takesTheTaskAwayWhenTheServerAnswersAgain() {
        var outage = begun().fire("StartEvent_OutageLasts").opens("UserTask_RestoreMailversand");

        outage.report("MailversandLaeuft").fire("ServiceTask_WakeMails");

        outage.endsAt("EndEvent_OutageOver");
    }

    private static CaseDriver begun() {
        return CaseDriver.start("mail-outage", Map.of("probeCycle", "R/PT30S"));
    }
}
