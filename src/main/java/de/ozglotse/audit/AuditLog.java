package de.ozglotse.audit;

import java.util.List;

/** The entries of the log that concern the application itself, for those who watch over it. */
public interface AuditLog {

    /**
     * @param page from 1
     * @return a part of them, newest first
     */
    Page page(AuditTopic topic, int page);

    /**
     * A part of the log.
     *
     * @param number from 1
     * @param older whether there are older entries
     */
    record Page(List<AuditEntry> entries, int number, boolean older) {}
}
