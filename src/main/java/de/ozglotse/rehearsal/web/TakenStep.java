package de.ozglotse.rehearsal.web;

import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.rehearsal.Happening;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the last move of the time has brought.
 *
 * @param took how long the machine needed
 * @param stopped whether it was stopped before the time that was asked for
 */
public record TakenStep(
        Instant from,
        Instant to,
        Duration took,
        boolean stopped,
        List<Happening> happenings,
        List<KeyResultProgress> before,
        List<KeyResultProgress> after) {

    private static final int MOST_LINES = 200;

    /** @return the times between which this step lies */
    public String period() {
        return Moments.text(from) + " – " + Moments.text(to);
    }

    public String seconds() {
        return Moments.seconds(took);
    }

    /** @return how often what happened, in the order of the kinds */
    public Map<Happening.Kind, Long> counts() {
        return happenings.stream()
                .collect(Collectors.groupingBy(
                        Happening::kind, () -> new EnumMap<>(Happening.Kind.class), Collectors.counting()));
    }

    /** @return the newest happenings first, as many as a page can hold */
    public List<Line> lines() {
        return happenings.stream()
                .skip(Math.max(0, happenings.size() - MOST_LINES))
                .map(happening -> new Line(Moments.text(happening.at()), happening))
                .sorted((one, other) ->
                        other.happening().at().compareTo(one.happening().at()))
                .toList();
    }

    public int left() {
        return Math.max(0, happenings.size() - MOST_LINES);
    }

    public List<Change> changes() {
        Map<String, BigDecimal> earlier = before.stream()
                .collect(Collectors.toMap(KeyResultProgress::code, KeyResultProgress::value, (one, other) -> one));
        return after.stream()
                .map(now -> new Change(
                        now.code(),
                        now.title(),
                        earlier.getOrDefault(now.code(), now.base()),
                        now.value(),
                        now.targetOpen() ? null : now.target(),
                        now.met()))
                .toList();
    }

    /** One happening with its time as people read it. */
    public record Line(String time, Happening happening) {}

    /**
     * A key result before and after.
     *
     * @param target null as long as nobody has agreed on one
     */
    public record Change(
            String code, String title, BigDecimal before, BigDecimal after, BigDecimal target, boolean met) {

        public boolean moved() {
            return before.compareTo(after) != 0;
        }
    }
}
