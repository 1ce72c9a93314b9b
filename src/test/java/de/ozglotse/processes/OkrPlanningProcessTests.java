package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code okr-planning}. */
@ExtendWith(FlowNodeCoverage.class)
class OkrPlanningProcessTests {

    static final String PROPOSE = "UserTask_ProposeObjectives";
    private static final String DECIDE = "UserTask_DecideDeviation";
    private static final String FOLLOW_UP = "UserTask_FollowUpPlanning";
    private static final String OVERDUE = "BoundaryEvent_PlanningOverdue";

    @Test
    void releasesWhatKeepsTheRules(RecordingDelegates delegates) {
        var planning = CaseDriver.start("okr-planning");

        propose(planning, "nein");

        planning.endsAt("EndEvent_ObjectivesReleased");
        assertThat(delegates.calls())
                .containsExactly("prepareDrafts", "keepDrafts", "checkRelease", "releaseObjectives");
    }

    @Test
    void asksForOneObjectiveAfterTheOther(RecordingDelegates delegates) {
        var planning = CaseDriver.start("okr-planning");

        propose(planning, "ja");
        planning.opens(PROPOSE);
        propose(planning, "nein");

        planning.endsAt("EndEvent_ObjectivesReleased");
        assertThat(delegates.callsOf("keepDrafts")).isEqualTo(2);
        assertThat(delegates.callsOf("checkRelease")).isEqualTo(1);
    }

    @Test
    void sendsBackWhatBreaksTheRules(RecordingDelegates delegates) {
        delegates.quarter().verdicts("unzulaessig");
        var planning = CaseDriver.start("okr-planning");

        propose(planning, "nein");

        planning.opens(PROPOSE);
        assertThat(delegates.callsOf("releaseObjectives")).isZero();
    }

    @Test
    void letsTheCoordinationReleaseTooFewWithAReason(RecordingDelegates delegates) {
        delegates.quarter().verdicts("zuWenige");
        var planning = CaseDriver.start("okr-planning");
        propose(planning, "nein");

        planning.opens(DECIDE).complete(DECIDE, "abweichung", "freigeben", "begruendung", "Eine Stelle ist unbesetzt");

        planning.endsAt("EndEvent_ObjectivesReleased");
    }

    @Test
    void sendsTooFewBackWithoutAReason(RecordingDelegates delegates) {
        delegates.quarter().verdicts("zuWenige");
        var planning = CaseDriver.start("okr-planning");
        propose(planning, "nein");

        planning.complete(DECIDE, "abweichung", "zurueck");

        planning.opens(PROPOSE);
    }

    @Test
    void followsUpAfterFourteenDaysAndStillWaits() {
        var planning = CaseDriver.start("okr-planning");

        planning.fire(OVERDUE, CaseDriver.START.plus(Duration.ofDays(14))).opens(PROPOSE, FOLLOW_UP);
        planning.complete(FOLLOW_UP, "nachhalten", "erinnert");

        planning.opens(PROPOSE);
        assertThat(planning.hasPassed("EndEvent_PlanningReminded")).isTrue();
    }

    @Test
    void pausesAHandlungsfeldWithAReason(RecordingDelegates delegates) {
        var planning = CaseDriver.start("okr-planning").fire(OVERDUE);

        planning.complete(FOLLOW_UP, "nachhalten", "pausiert", "begruendung", "Das Team wird neu besetzt");

        planning.endsAt("EndEvent_HandlungsfeldPaused");
        assertThat(delegates.calls()).containsExactly("prepareDrafts", "pauseHandlungsfeld");
    }

    static void propose(CaseDriver planning, String another) {
        planning.complete(
                PROPOSE,
                "auswahl",
                "uebernehmen",
                "krNeuerTitel",
                "Zwölf Lektionen sind erstellt",
                "krNeuerZielwert",
                12L,
                "weiteres",
                another);
    }
}
