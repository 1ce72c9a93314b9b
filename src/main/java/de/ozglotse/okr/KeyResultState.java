package de.ozglotse.okr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is said about a key result beside its number: the computed light, and what people say.
 *
 * @param expected what is planned to be done by that day, from 0 to 1
 * @param plan what is planned for any day
 * @param person who answers for it, may be empty
 * @param said the newest assessment, whatever its age
 * @param disagreement whether both have meant different things for two weeks, so that it has to be talked about
 */
public record KeyResultState(
        StatusLight light,
        BigDecimal expected,
        PlanCurve plan,
        Commitment commitment,
        String person,
        LocalDate due,
        Optional<Assessment> said,
        boolean disagreement) {}
