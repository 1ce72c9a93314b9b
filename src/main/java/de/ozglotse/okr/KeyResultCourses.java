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

    /**
     * Counts from what was read already, for a sight of the past as well.
     *
     * @param known when which facts held, as far as that sight knows
     * @return for those of the key results that are counted, by their codes, until the day of the sight
     */
    Map<String, Course> of(
            QuarterView quarter, List<KeyResultProgress> keyResults, Sight sight, List<FactSpans.Span> known);

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
     * One quarter of a key result that was perhaps carried on from another one.
     *
     * @param progress where it stands, or stood at the end of the quarter
     */
    record Leg(QuarterView quarter, KeyResultProgress progress, KeyResultState state) {

        public PlanCurve plan() {
            return state.plan();
        }
    }

    /** @return the key result and those that it carries on, day by day, as known from that sight */
    Chain chain(String keyResult, Sight sight);

    /**
     * A key result over all quarters that it was carried through.
     *
     * @param legs the oldest first
     */
    record Chain(List<Leg> legs, Course course) {}

    /**
     * One day.
     *
     * @param target empty while nobody has agreed on one
     */
    record Day(LocalDate on, BigDecimal value, Optional<BigDecimal> target) {}
}
