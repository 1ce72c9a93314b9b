package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code okr-review}. */
@ExtendWith(FlowNodeCoverage.class)
class OkrReviewProcessTests {

    static final String REVIEW = "UserTask_ReviewKeyResults";
    private static final String FOLLOW_UP = "UserTask_FollowUpReview";
    private static final String OVERDUE = "BoundaryEvent_ReviewOverdue";

    @Test
    void keepsTheReview(RecordingDelegates delegates) {
        var review = CaseDriver.start("okr-review");

        judge(review);

        review.endsAt("EndEvent_HandlungsfeldReviewed");
        assertThat(delegates.calls()).containsExactly("recordReview");
    }

    @Test
    void followsUpAfterSevenDaysAndStillWaits() {
        var review = CaseDriver.start("okr-review")
                .fire(OVERDUE, CaseDriver.START.plus(Duration.ofDays(7)))
                .opens(REVIEW, FOLLOW_UP);

        review.complete(FOLLOW_UP, "nachhalten", "erinnert").opens(REVIEW);

        assertThat(review.hasPassed("EndEvent_ReviewReminded")).isTrue();
    }

    @Test
    void takesTheProposalsOver(RecordingDelegates delegates) {
        var review = CaseDriver.start("okr-review").fire(OVERDUE);

        review.complete(FOLLOW_UP, "nachhalten", "uebernehmen", "begruendung", "Das Team ist nicht erreichbar");

        review.endsAt("EndEvent_ProposalsAccepted");
        assertThat(delegates.calls()).containsExactly("acceptProposals");
    }

    static void judge(CaseDriver review) {
        review.complete(
                REVIEW,
                "bewertung",
                "abweichend",
                "score",
                "0.7",
                "begruendung",
                "Drei Lektionen sind fast fertig",
                "entscheidung",
                "FORTFUEHREN",
                "grund",
                "Es fehlt wenig");
    }
}
