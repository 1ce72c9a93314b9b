package de.ozglotse.okr;

import java.util.Collection;
import java.util.Comparator;

/**
 * The computed state of a key result. It is made in one place ({@link LightRules}) and shown everywhere; what people
 * say in their check-in stands beside it and never replaces it.
 */
public record StatusLight(Colour colour, Reason reason) {

    static final StatusLight UNKNOWN = new StatusLight(Colour.GRAU, Reason.NICHT_BEGONNEN);

    /** In the order of their weight: the worst of several speaks for all. */
    public enum Colour {
        GRAU,
        GRUEN,
        GELB,
        VERALTET,
        ROT
    }

    /** The rule that applied. */
    public enum Reason {
        NICHT_BEGONNEN,
        ZIEL_OFFEN,
        ERREICHT,
        TEILWEISE_ERREICHT,
        VERFEHLT,
        KEINE_ABSTIMMUNG,
        IM_PLAN,
        KNAPP_HINTER_PLAN,
        HINTER_PLAN,
        ANLAUF,
        PROGNOSE_ZU_NIEDRIG,
        NOCH_ZEIT,
        FRIST_NAHE,
        EINGESCHAETZT
    }

    /** @return whether the light and what people say mean the same */
    static boolean agree(Colour colour, Assessment assessment) {
        return switch (colour) {
            case GRAU, VERALTET -> true;
            case GRUEN -> assessment == Assessment.IM_PLAN;
            case GELB -> assessment == Assessment.GEFAEHRDET;
            case ROT -> assessment == Assessment.KRITISCH;
        };
    }

    /** @return the worst one; an objective is as well as its weakest key result */
    public static Colour worst(Collection<StatusLight> lights) {
        return lights.stream()
                .map(StatusLight::colour)
                .max(Comparator.naturalOrder())
                .orElse(Colour.GRAU);
    }
}
