package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.StepId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The hard cases of counting facts. Here is what happens when a process changes while it runs; the others are
 *
 * <ul>
 *   <li>a step that is reopened: {@code CorrectedFactFlowTests#keepsWhatWasTrueUntilAWithdrawal}, its dip in
 *       {@code LedgerSpansTests#followsAKeyResultThroughRiseFallAndChangeOfScope}
 *   <li>a mistake: {@code CorrectedFactFlowTests#neverBelievedInAMistakeAfterItsCorrection}, of a closed quarter
 *       {@code ClosedQuarterTests#keepsItsFiguresAndTellsWhatWasCorrected}, of a report
 *       {@code ReportTests#namesAMistakeAsErratumOfTheReportBefore}
 *   <li>a step that is redone: {@code FactLedgerTests#holdsOnceWhenAStepIsRedone}
 *   <li>done in one quarter, recorded in the next: {@code LateEntryTests}
 *   <li>done before the quarter: {@code TimeMachineTests#whatWasDoneBeforeTheQuarterIsItsBaseline}
 *   <li>municipalities that merge: {@code BegleitungFlowTests#countsOneMunicipalityLessAfterAMerger},
 *       {@code TimeMachineTests#theScopeShrinksFromTheDayOfTheMergerAndNobodyKnewItBefore}, {@code NeubildungTests}; a closed
 *       quarter: {@code ClosedQuarterTests#keepsThoseWhoBelongedToIt}
 *   <li>one that gets another name: {@code PastPagesTests#aRenamedMunicipalityKeepsItsFacts}
 *   <li>one that declines: {@code RunningQuarterTests#leavesOutAMunicipalityThatLeftByDecision}; that is deferred:
 *       {@code RunningQuarterTests#isNotMetWhileOneOfTwentyFiveIsDeferred}
 *   <li>a key result that is not reached: {@code OkrQuarterFlowTests#leadsOverReviewAndRetrospektiveToTheNextPlanning},
 *       {@code ChainCoursesTests#whatIsCountedGrowsOverTheBorderOfTheQuarters}
 *   <li>one meeting for several municipalities: {@code JointMeetingFlowTests#countsForAllEightMunicipalities}
 * </ul>
 */
@FlowTest
class HardCaseTests {

    private static final String PROCESS = "behoerdenkonto-setup";
    private static final FactType PROVEN = new FactType("behoerdenkonto-nachgewiesen");

    @Autowired
    private Towns towns;

    @Autowired
    private Releases releases;

    @Autowired
    private Cases cases;

    @Autowired
    private StepUndo undo;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private JdbcTemplate jdbc;

    private Town before;
    private Town moved;
    private Town after;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        county.prepare("08417014", "08417015");
        before = towns.of("08417014");
        moved = towns.of("08417015");
        after = towns.of("08417016");
        before.reachTestMessage();
        moved.reachTestMessage();
    }

    @AfterEach
    void remove() {
        releases.withdraw();
    }

    @Test
    void allVersionsOfAProcessFeedTheSameKeyResultWithEachFactOnce() {
        before.proveAccount();
        releases.deploy(ChangedModel.withTraining());
        proveInTheNewVersion();
        assertThat(counted()).as("both versions side by side").isEqualTo(2);

        assertThat(releases.migrate(PROCESS, Map.of()).migrated()).isEqualTo(1);
        StepId proof = moved.proveAccount();

        assertThat(counted()).isEqualTo(3);
        assertThat(versionsThatHaveShownIt())
                .as("in which version it was shown")
                .isEqualTo(2);
        undo.undo(proof, Town.COORDINATOR);
        assertThat(counted()).isEqualTo(2);
        moved.proveAccount();
        assertThat(counted()).isEqualTo(3);
    }

    private void proveInTheNewVersion() {
        cases.start(PROCESS, new CaseKey("08417016"));
        after.reachTestMessage();
        after.complete("UserTask_PlanSchulung", Map.of("teilnehmende", "4"));
        after.proveAccount();
    }

    private int versionsThatHaveShownIt() {
        return jdbc.queryForObject(
                "select count(distinct process_version) from okr_fact where fact_type = ? and entry_kind = 'FESTSTELLUNG'",
                Integer.class,
                PROVEN.value());
    }

    private int counted() {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.fact().filter(PROVEN::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .value()
                .intValueExact();
    }
}
