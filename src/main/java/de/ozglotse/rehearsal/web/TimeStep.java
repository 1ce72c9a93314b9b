package de.ozglotse.rehearsal.web;

import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;

/** How far the time can be moved at once; the names stand in the form. */
public enum TimeStep {
    TAG {
        @Override
        ZonedDateTime from(ZonedDateTime now) {
            return now.plusDays(1);
        }
    },
    WOCHE {
        @Override
        ZonedDateTime from(ZonedDateTime now) {
            return now.plusWeeks(1);
        }
    },
    QUARTAL {
        /** The evening of the quarter's last day; on that evening already, of the next one's. */
        @Override
        ZonedDateTime from(ZonedDateTime now) {
            ZonedDateTime end = endOfQuarter(now.toLocalDate());
            return end.isAfter(now) ? end : endOfQuarter(now.toLocalDate().plusDays(1));
        }
    };

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    abstract ZonedDateTime from(ZonedDateTime now);

    Instant from(Instant now) {
        return from(now.atZone(CountyTime.ZONE)).toInstant();
    }

    private static ZonedDateTime endOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1)
                .plusMonths(3)
                .minusDays(1)
                .atTime(EVENING)
                .atZone(CountyTime.ZONE);
    }
}
