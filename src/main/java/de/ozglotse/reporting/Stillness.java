package de.ozglotse.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * When a municipality stands still: something is to be done there, and for 30 days neither was a step opened nor a fact
 * found. Pages and reports ask here, so that both count the same ones.
 */
public final class Stillness {

    public static final int AFTER_DAYS = 30;

    private Stillness() {}

    /**
     * @param opened the days on which its open steps were opened; none means that nothing is to be done
     * @param found the days since which its facts are true
     * @return for how many days nothing has moved; empty if nothing is to be done
     */
    public static OptionalLong days(Stream<LocalDate> opened, Stream<LocalDate> found, LocalDate today) {
        return opened.max(Comparator.naturalOrder())
                .map(newest -> found.filter(newest::isBefore)
                        .max(Comparator.naturalOrder())
                        .orElse(newest))
                .map(moved -> ChronoUnit.DAYS.between(moved, today))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** @return whether that is too long */
    public static boolean isReached(long days) {
        return days >= AFTER_DAYS;
    }
}
