package de.ozglotse.okr;

import de.ozglotse.workflow.FormSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What the form of a review says about one key result; its field ids are those of the process {@code okr-review}.
 *
 * @param answers by field id and code of the key result
 */
record ScoreAnswers(String keyResult, Map<String, Object> answers) {

    static final String JUDGEMENT = "bewertung";
    static final String AS_PROPOSED = "vorschlag";
    static final String DECISION = "entscheidung";
    static final String DECISION_REASON = "grund";

    static final String CAUSE = "ursache";
    static final String SCORE_REASON = "begruendung";

    private static final String DIFFERENT = "abweichend";
    private static final String SCORE = "score";

    /** @return what the measured state suggests; 1.0 only if the target is reached in full */
    static BigDecimal proposal(KeyResultProgress keyResult) {
        return keyResult.share().setScale(1, RoundingMode.DOWN);
    }

    /** @return false if the step was left without its form */
    boolean given() {
        return !text(JUDGEMENT).isEmpty();
    }

    BigDecimal score(KeyResultProgress measured) {
        return differs() ? new BigDecimal(text(SCORE)) : proposal(measured);
    }

    String scoreReason() {
        return text(SCORE_REASON);
    }

    /** @return null if nobody has said it */
    Cause cause() {
        return text(CAUSE).isEmpty() ? null : Cause.valueOf(text(CAUSE));
    }

    Reviews.Decision decision() {
        return Reviews.Decision.valueOf(text(DECISION));
    }

    String decisionReason() {
        return text(DECISION_REASON);
    }

    private boolean differs() {
        return DIFFERENT.equals(text(JUDGEMENT));
    }

    private String text(String field) {
        Object answer = answers.get(FormSource.fieldId(field, keyResult));
        return answer == null ? "" : answer.toString();
    }
}
