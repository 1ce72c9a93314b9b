package de.ozglotse.report;

import de.ozglotse.okr.QuarterView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a report that is computed. It depends on nothing but the day, what was known, and the report before, so
 * that it can be made again; hence no name of a municipality and no person is in it.
 *
 * @param municipalities how many were counted on that day
 * @param base what it is compared with
 * @param still municipalities of which nothing new was found for a long time, the longest first
 */
public record Figures(
        Period quarter,
        LocalDate day,
        Instant knownAt,
        int municipalities,
        Base base,
        List<Objective> objectives,
        List<Risen> risen,
        List<Fallen> fallen,
        List<Still> still,
        int stillCount,
        List<Scope> scope,
        List<Target> targets,
        List<Erratum> errata,
        Grid grid) {

    /** @return in the order of the objectives */
    public Stream<Measured> keyResults() {
        return objectives.stream().flatMap(objective -> objective.keyResults().stream());
    }

    /** The quarter that it is about. */
    public record Period(String id, LocalDate start, LocalDate end) {

        static Period of(QuarterView quarter) {
            return new Period(quarter.id(), quarter.start(), quarter.end());
        }
    }

    /**
     * The state that changes are told from.
     *
     * @param report id of the report before; null if it is the beginning of the quarter
     */
    public record Base(@Nullable Long report, LocalDate day, Instant knownAt) {}

    /** @param light colour of its worst key result */
    public record Objective(String handlungsfeld, String title, String light, List<Measured> keyResults) {}

    /**
     * A key result.
     *
     * @param counted whether its number counts municipalities or what they have done
     * @param target null if nobody has agreed on one
     * @param plan what is planned for that day; null without a target, and for what is there or not
     * @param light colour of the status light
     * @param reason the rule that decided its colour
     * @param said what people say; null if they have said nothing
     * @param before its value in the report before; null if it was not in there
     * @param foretold null if nothing is foretold about it
     * @param course null if it counts no municipalities; reports of an older format have none
     */
    public record Measured(
            String code,
            int number,
            String title,
            boolean counted,
            BigDecimal value,
            @Nullable BigDecimal target,
            @Nullable BigDecimal plan,
            boolean met,
            String light,
            String reason,
            @Nullable String said,
            boolean disagreement,
            @Nullable BigDecimal before,
            @Nullable Foretold foretold,
            @Nullable Course course) {

        /** @return its title without the full stop, for the middle of a sentence */
        public String topic() {
            return topic(title);
        }

        private static String topic(String title) {
            return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
        }

        /** @return how much was added since the report before; null if it was not in there */
        public @Nullable BigDecimal risen() {
            return before == null ? null : value.subtract(before);
        }
    }

    /**
     * How a key result grew in its quarter.
     *
     * @param grown the first day, and each day on which its number was another one
     * @param planned the corners of its plan; none without a target
     */
    public record Course(List<Point> grown, List<Point> planned) {}

    /** How much it is on a day. */
    public record Point(LocalDate on, BigDecimal amount) {}

    /**
     * How many will be done at the end of the quarter.
     *
     * @param probability that all are, in percent, rounded down
     */
    public record Foretold(int from, int to, int total, int probability) {}

    /**
     * A fact that has become known of municipalities.
     *
     * @param late of how many it had been true before, without being known
     * @param cases whom it is about, not more than a report can name
     */
    public record Risen(String fact, int count, int late, List<String> cases) {}

    /**
     * A fact that does not hold any more.
     *
     * @param since the day from which on it does not; null if it was entered by mistake and never held
     */
    public record Fallen(
            String fact, String caseKey, @Nullable LocalDate since) {}

    /** A municipality of which nothing new was found, and for how many days. */
    public record Still(String caseKey, long days) {}

    /** How the work with a municipality, or whether it counts, has changed. */
    public record Scope(Kind kind, String caseKey, LocalDate from) {

        /** What has changed. */
        public enum Kind {
            /** it is not counted any more */
            AUSGESCHIEDEN,
            /** its Begleitung has ended, for now or for good */
            BEENDET,
            WIEDER_AUFGENOMMEN
        }
    }

    /** A title or target that was changed after the release. */
    public record Target(String subject, String field, String earlier, String later, String reason, LocalDate on) {}

    /** A value of the report before that is known to have been another one. */
    public record Erratum(String code, int number, String title, BigDecimal reported, BigDecimal known) {

        public String topic() {
            return Measured.topic(title);
        }
    }

    /**
     * Which facts hold of which municipality.
     *
     * @param facts the columns
     * @param sums of how many municipalities each holds
     * @param rows none if there are more than a page can hold
     */
    public record Grid(List<String> facts, List<Integer> sums, List<Row> rows) {}

    /** @param holds in the order of the columns */
    public record Row(String caseKey, List<Boolean> holds) {}
}
