package de.ozglotse.okr;

import de.ozglotse.workflow.FormSource;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What the form of a check-in says about one key result; its field ids are those of the process {@code okr-check-in}.
 *
 * @param answers by field id and code of the key result
 */
record CheckInAnswers(String keyResult, Map<String, Object> answers) {

    static final String VALUE = "wert";
    static final String REACHED = "erreicht";
    static final String ASSESSMENT = "einschaetzung";
    static final String CONFIDENCE = "konfidenz";
    static final String OBSTACLE = "hindernis";
    static final String NEXT_STEP = "naechsterSchritt";

    static final String CHANGE = "veraenderung";

    private static final String YES = "ja";

    /** @return false if the step was left without its form */
    boolean given() {
        return !text(ASSESSMENT).isEmpty();
    }

    Assessment assessment() {
        return Assessment.valueOf(text(ASSESSMENT));
    }

    Integer confidence() {
        return get(CONFIDENCE) instanceof Number number ? number.intValue() : null;
    }

    String obstacle() {
        return text(OBSTACLE);
    }

    String change() {
        return text(CHANGE);
    }

    String nextStep() {
        return text(NEXT_STEP);
    }

    /** @return the value that the team reports; null for a counted key result, which nobody reports */
    BigDecimal reported(KeyResultProgress progress) {
        return switch (progress.kind()) {
            case FAKTENZAEHLER, MEILENSTEINE -> null;
            case JA_NEIN -> YES.equals(text(REACHED)) ? progress.target() : progress.base();
            case METRIK -> BigDecimal.valueOf(((Number) get(VALUE)).longValue());
        };
    }

    private String text(String field) {
        Object answer = get(field);
        return answer == null ? "" : answer.toString();
    }

    private Object get(String field) {
        return answers.get(FormSource.fieldId(field, keyResult));
    }
}
