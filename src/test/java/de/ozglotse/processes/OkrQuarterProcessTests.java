package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code okr-quarter}. */
@ExtendWith(FlowNodeCoverage.class)
class OkrQuarterProcessTests {

    private static final String BEGUN = "IntermediateEvent_QuarterBegun";
    private static final String POSTPONED = "IntermediateEvent_OpeningPostponed";
    private static final String WEEK = "IntermediateEvent_CheckInDue";
    private static final String NEXT_WEEK = "BoundaryEvent_NextWeekBegun";
    private static final String CUT_OFF = "BoundaryEvent_CheckInsCutOff";
    private static final String ENDED = "IntermediateEvent_QuarterEnded";
    private static final String RETROSPEKTIVE = "UserTask_HoldRetrospektive";
    private static final String OVERDUE = "BoundaryEvent_RetrospektiveOverdue";
    private static final String CLARIFY = "UserTask_ClarifyRetrospektive";

    @Test
    void leadsFromThePlanningToTheNextQuarter(RecordingDelegates delegates) {
        var quarter = CaseDriver.start("okr-quarter", Map.of("quartal", "2023-Q1"));
        plan();
        quarter.fire(BEGUN, QuarterScript.BEGIN).fire(WEEK, QuarterScript.FIRST_WEEK);
        checkIn();
        quarter.fire(WEEK, QuarterScript.SECOND_WEEK);
        checkIn();
        assertThat(quarter.hasPassed("EndEvent_LastWeekDone")).isTrue();

        quarter.fire(ENDED, QuarterScript.END);
        review();
        quarter.complete(RETROSPEKTIVE, minutes());

        quarter.endsAt("EndEvent_QuarterClosed");
        assertThat(delegates.callsOf("recordCheckIn")).isEqualTo(4);
        assertThat(delegates.calls())
                .endsWith("recordReview", "recordReview", "recordRetrospektive", "closeQuarter", "startNextQuarter");
    }

    @Test
    void skipsThePlanningOfAReleasedSet(RecordingDelegates delegates) {
        delegates.quarter().released();

        var quarter = CaseDriver.start("okr-quarter", Map.of("quartal", "2023-Q1"));

        quarter.fire(BEGUN).fire(WEEK);
        assertThat(CaseDriver.allCalled("okr-planning")).isEmpty();
        assertThat(CaseDriver.allCalled("okr-check-in")).hasSize(2);
    }

    @Test
    void replacesWhatIsUnansweredWithTheNextWeek(RecordingDelegates delegates) {
        var quarter = running(delegates).fire(WEEK);
        OkrCheckInProcessTests.give(CaseDriver.allCalled("okr-check-in").get(0));

        quarter.fire(NEXT_WEEK, QuarterScript.SECOND_WEEK);

        assertThat(CaseDriver.allCalled("okr-check-in"))
                .hasSize(2)
                .allSatisfy(checkIn -> checkIn.opens(OkrCheckInProcessTests.GIVE));
        assertThat(delegates.callsOf("beginCheckIns")).isEqualTo(2);
    }

    @Test
    void cutsTheCheckInsOffWhenTheQuarterEnds(RecordingDelegates delegates) {
        var quarter = running(delegates).fire(WEEK);

        quarter.fire(CUT_OFF, QuarterScript.END);

        assertThat(CaseDriver.allCalled("okr-check-in")).isEmpty();
        assertThat(CaseDriver.allCalled("okr-review")).hasSize(2);
    }

    @Test
    void beginsTheNextPlanningWhileTheQuarterRuns(RecordingDelegates delegates) {
        var quarter = running(delegates).fire(WEEK);

        quarter.fire("BoundaryEvent_NextPlanningDue", QuarterScript.BEGIN.plus(Duration.ofDays(70)));

        assertThat(quarter.hasPassed("EndEvent_NextPlanningBegun")).isTrue();
        assertThat(delegates.callsOf("startNextQuarter")).isEqualTo(1);
        assertThat(CaseDriver.allCalled("okr-check-in")).hasSize(2);
        quarter.fire(CUT_OFF, QuarterScript.END);
        assertThat(CaseDriver.allCalled("okr-review")).hasSize(2);
    }

    @Test
    void opensAndReviewsNothingBesideTheQuarterBefore(RecordingDelegates delegates) {
        delegates.quarter().waits(2);
        var quarter = running(delegates);
        assertThat(quarter.hasPassed(POSTPONED)).isFalse();

        quarter.fire(POSTPONED, QuarterScript.BEGIN.plus(Duration.ofDays(1)))
                .fire(POSTPONED, QuarterScript.BEGIN.plus(Duration.ofDays(2)));
        delegates.quarter().waits(1);
        quarter.fire(CUT_OFF);
        assertThat(CaseDriver.allCalled("okr-review")).isEmpty();

        quarter.fire("IntermediateEvent_ReviewPostponed", QuarterScript.END.plus(Duration.ofDays(1)));
        assertThat(CaseDriver.allCalled("okr-review")).hasSize(2);
        assertThat(delegates.callsOf("openQuarter")).isEqualTo(3);
    }

    @Test
    void keepsARetrospektiveThatWasHeldLate(RecordingDelegates delegates) {
        var quarter = atTheRetrospektive(delegates);
        Instant opened = ClockUtil.getCurrentTime().toInstant();

        quarter.fire(OVERDUE, opened.plus(Duration.ofDays(21)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                .opens(CLARIFY);
        quarter.complete(
                CLARIFY,
                "retrospektive",
                "nachgeholt",
                "retrospektiveAm",
                "2023-05-02",
                "gut",
                "Kurze Abstimmungen",
                "hindernisse",
                "Zu viele Ziele",
                "vereinbarungen",
                "Ein Objective weniger");

        quarter.endsAt("EndEvent_QuarterClosed");
        assertThat(delegates.callsOf("recordRetrospektive")).isEqualTo(1);
    }

    @Test
    void goesOnWithoutARetrospektiveForAReason(RecordingDelegates delegates) {
        var quarter = atTheRetrospektive(delegates).fire(OVERDUE);

        quarter.complete(CLARIFY, "retrospektive", "entfaellt", "begruendung", "Kein gemeinsamer Termin");

        quarter.endsAt("EndEvent_QuarterClosed");
        assertThat(delegates.callsOf("recordRetrospektive")).isZero();
        assertThat(delegates.callsOf("startNextQuarter")).isEqualTo(1);
    }

    private static CaseDriver running(RecordingDelegates delegates) {
        delegates.quarter().released();
        return CaseDriver.start("okr-quarter", Map.of("quartal", "2023-Q1")).fire(BEGUN);
    }

    private static CaseDriver atTheRetrospektive(RecordingDelegates delegates) {
        var quarter = running(delegates).fire(CUT_OFF);
        review();
        return quarter.opens(RETROSPEKTIVE);
    }

    private static void plan() {
        CaseDriver.allCalled("okr-planning").forEach(planning -> OkrPlanningProcessTests.propose(planning, "nein"));
    }

    private static void checkIn() {
        CaseDriver.allCalled("okr-check-in").forEach(OkrCheckInProcessTests::give);
    }

    private static void review() {
        CaseDriver.allCalled("okr-review").forEach(OkrReviewProcessTests::judge);
    }

    private static Object[] minutes() {
        return new Object[] {
            "retrospektiveAm", "2023-04-04",
            "gut", "Kurze Abstimmungen",
            "hindernisse", "Zu viele Ziele",
            "vereinbarungen", "Ein Objective weniger"
        };
    }
}
