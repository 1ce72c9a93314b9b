package de.ozglotse.tasklist;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.InvalidInput.Problem;
import java.time.LocalDate;
import java.util.Optional;

/** The days since which a fact can be true. */
public final class FactDates {

    /** The day of the Onlinezugangsgesetz (BGBl. 2017 I S. 3122, 3138): nothing that it asks for is older. */
    static final LocalDate EARLIEST = LocalDate.of(2017, 8, 14);

    private FactDates() {}

    /** @return why nothing can be true since that day, if so */
    public static Optional<Problem> problem(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return Optional.of(Problem.of("tasklist.field.future"));
        }
        return day.isBefore(EARLIEST)
                ? Optional.of(Problem.of("tasklist.field.early", CountyTime.text(EARLIEST)))
                : Optional.empty();
    }
}
