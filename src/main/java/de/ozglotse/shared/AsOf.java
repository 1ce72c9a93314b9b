package de.ozglotse.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From where a page looks: as of a day, and as it was known at the end of a day. Without either it shows today. A
 * controller takes it as an argument; its page then has the banner, and links lead to the same sight of other pages.
 *
 * @param day as of which everything is shown
 * @param knownAt what was recorded later is left out
 * @param stand the day that was asked for, null for today
 * @param bekannt the day of knowledge that was asked for, null for today
 * @param ahead a day that was asked for and lies in the future, so that today is shown instead; null if there is none
 */
public record AsOf(
        LocalDate day,
        Instant knownAt,
        @Nullable LocalDate stand,
        @Nullable LocalDate bekannt,
        @Nullable LocalDate ahead) {

    /** The names of the parameters in an address. */
    public static final String STAND = "stand";

    public static final String BEKANNT = "bekannt";

    /** @return the sight that was asked for; days that have not come yet count as today */
    public static AsOf of(Clock clock, Optional<LocalDate> stand, Optional<LocalDate> bekannt) {
        Instant now = clock.instant();
        LocalDate today = CountyTime.dayOf(now);
        LocalDate day = stand.filter(asked -> asked.isBefore(today)).orElse(null);
        LocalDate known = bekannt.filter(asked -> asked.isBefore(today)).orElse(null);
        LocalDate ahead = Stream.of(stand, bekannt)
                .flatMap(Optional::stream)
                .filter(asked -> asked.isAfter(today))
                .findFirst()
                .orElse(null);
        return new AsOf(day == null ? today : day, known == null ? now : CountyTime.endOf(known), day, known, ahead);
    }

    public boolean isPast() {
        return stand != null || bekannt != null;
    }

    /** @return the end of the day that is shown, or of the knowledge if that is earlier */
    public Instant until() {
        Instant end = CountyTime.endOf(day);
        return end.isBefore(knownAt) ? end : knownAt;
    }

    /** @return whether something was recorded by then, and not after the day that is shown */
    public boolean covers(Instant recorded) {
        return !recorded.isAfter(until());
    }

    /** @return what leads to the same sight of another page, without a question mark; empty for today */
    public String query() {
        return Stream.of(stand == null ? null : STAND + "=" + stand, bekannt == null ? null : BEKANNT + "=" + bekannt)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&"));
    }
}
