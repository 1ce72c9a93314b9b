package de.ozglotse.reporting.web;

import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.stream.Stream;

/** The time from which a page takes its answers. */
enum TimeSpan {
    LAST_90_DAYS("90-tage"),
    /** the calendar quarter of today */
    QUARTER("quartal"),
    ALL("alle");

    private static final int DAYS = 90;

    private final String slug;

    TimeSpan(String slug) {
        this.slug = slug;
    }

    /** @return the span of this name, the first one for any other name */
    static TimeSpan of(String slug) {
        return Stream.of(values())
                .filter(span -> span.slug.equals(slug))
                .findFirst()
                .orElse(LAST_90_DAYS);
    }

    /** @return the instant that it begins with */
    Instant since(LocalDate today) {
        LocalDate first = switch (this) {
            case LAST_90_DAYS -> today.minusDays(DAYS);
            case QUARTER -> today.with(IsoFields.DAY_OF_QUARTER, 1);
            case ALL -> LocalDate.EPOCH;
        };
        return first.atStartOfDay(CountyTime.ZONE).toInstant();
    }

    public String slug() {
        return slug;
    }

    public String messageKey() {
        return "reporting.span." + name();
    }
}
