package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.List;

/** The dates that the coordinator has agreed on with town halls. */
public interface AgreedDates {

    /** @return those that stand and end after that instant, earliest first */
    List<AgreedDate> endingAfter(Instant instant);

    /**
     * One date.
     *
     * @param uid by which calendars know it
     * @param sequence grows with each change
     * @param mode how people meet, as people read it
     */
    record AgreedDate(
            CaseKey caseKey, String uid, int sequence, Instant startsAt, Instant endsAt, String mode, String place) {

        public boolean overlaps(Instant start, Instant end) {
            return startsAt.isBefore(end) && start.isBefore(endsAt);
        }
    }
}
