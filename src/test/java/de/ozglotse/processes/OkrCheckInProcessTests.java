package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code okr-check-in}. */
@ExtendWith(FlowNodeCoverage.class)
class OkrCheckInProcessTests {

    static final String GIVE = "UserTask_GiveCheckIn";
    private static final String FOLLOW_UP = "UserTask_FollowUpCheckIn";
    private static final String OVERDUE = "BoundaryEvent_CheckInOverdue";

    @Test
    void publishesACheckIn(RecordingDelegates delegates) {
        var checkIn = begin();

        give(checkIn);

        checkIn.endsAt("EndEvent_CheckInGiven");
        assertThat(delegates.calls()).containsExactly("recordCheckIn");
    }

    @Test
    void asksForAMissingCheckInAndStillTakesIt() {
        var checkIn = begin().fire(OVERDUE, QuarterScript.ESCALATION).opens(GIVE, FOLLOW_UP);

        checkIn.complete(FOLLOW_UP, "nachhalten", "erinnert").opens(GIVE);
        give(checkIn);

        checkIn.endsAt("EndEvent_CheckInGiven");
        assertThat(checkIn.hasPassed("EndEvent_CheckInReminded")).isTrue();
    }

    @Test
    void closesTheFollowUpWhenTheCheckInComesAfterAll() {
        var checkIn = begin().fire(OVERDUE);

        give(checkIn);

        checkIn.endsAt("EndEvent_CheckInGiven");
    }

    @Test
    void skipsAWeekWithAReason(RecordingDelegates delegates) {
        var checkIn = begin().fire(OVERDUE);

        checkIn.complete(FOLLOW_UP, "nachhalten", "entfaellt", "begruendung", "Alle sind auf einer Schulung");

        checkIn.endsAt("EndEvent_CheckInSkipped");
        assertThat(delegates.calls()).isEmpty();
    }

    static void give(CaseDriver checkIn) {
        checkIn.complete(
                GIVE,
                "wert",
                4L,
                "erreicht",
                "nein",
                "einschaetzung",
                "IM_PLAN",
                "hindernis",
                "KEINES",
                "naechsterSchritt",
                "Fünfte Lektion schreiben");
    }

    private static CaseDriver begin() {
        return CaseDriver.start("okr-check-in", Map.of("eskalationAm", Date.from(QuarterScript.ESCALATION)));
    }
}
