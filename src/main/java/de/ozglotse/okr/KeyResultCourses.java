package de.ozglotse.okr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the counted key results of a quarter got to where they are, as the ledger knows it today. */
public interface KeyResultCourses {

    /** @return for those of the key results that are counted, by their codes, in a constant number of queries */
    Map<String, Course> of(QuarterView quarter, List<KeyResultProgress> keyResults);

    /** The days of a quarter until today, in order; the last one is today. */
    record Course(List<Day> days) {

        public Day today() {
            return days.get(days.size() - 1);
        }

        /** @return how much was added in the seven days until today, since the quarter began at most */
        public BigDecimal lastWeek() {
            int week = Math.max(0, days.size() - 1 - 7);
            return today().value().subtract(days.get(week).value());
        }
    }

    /**
     * One day.
     *
     * @param target empty while nobody has agreed on one
     */
    record Day(LocalDate on, BigDecimal value, Optional<BigDecimal> target) {}
}
