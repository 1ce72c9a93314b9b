package de.ozglotse.okr;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A piece of work by which a Projektteam brings a key result about.
 *
 * @param keyResult its code
 * @param outcome what came of it, empty while it is open
 * @param version tells two who change it at once from each other
 */
public record Massnahme(
        long id, String keyResult, Plan plan, Status status, String outcome, String by, Instant at, long version) {

    /**
     * What people write down about it.
     *
     * @param team the Projektteam, may be empty
     * @param person who answers for it
     */
    public record Plan(String title, String team, String person, LocalDate from, LocalDate until, boolean begun) {}

    /** Whether it is worked on, and how it ended. */
    public enum Status {
        GEPLANT,
        LAUFEND,
        ABGESCHLOSSEN,
        ABGEBROCHEN;

        static Status of(Plan plan) {
            return plan.begun() ? LAUFEND : GEPLANT;
        }

        public boolean isOpen() {
            return this == GEPLANT || this == LAUFEND;
        }
    }

    public boolean isOverdue(LocalDate today) {
        return status.isOpen() && plan.until().isBefore(today);
    }
}
