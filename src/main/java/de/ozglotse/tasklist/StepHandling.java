package de.ozglotse.tasklist;

import de.ozglotse.identity.Colleague;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;

/** What people have decided about an open step beside answering it: who does it, how urgent it is, when to look again. */
@Embeddable
class StepHandling {

    private static final int HIGH = 0;
    private static final int NORMAL = 1;

    private int urgency = NORMAL;

    /** User name; null, as the name below, if it belongs to nobody. */
    private String assignee;

    private String assigneeName;
    private String assigneeSort = SortKey.LAST;
    private LocalDate restsUntil;
    private String restReason;

    protected StepHandling() {}

    static StepHandling untouched() {
        return new StepHandling();
    }

    StepHandling copy() {
        StepHandling copy = new StepHandling();
        copy.urgency = urgency;
        copy.assignee = assignee;
        copy.assigneeName = assigneeName;
        copy.assigneeSort = assigneeSort;
        copy.restsUntil = restsUntil;
        copy.restReason = restReason;
        return copy;
    }

    void rank(boolean high) {
        this.urgency = high ? HIGH : NORMAL;
    }

    void assign(Colleague person) {
        this.assignee = person.username();
        this.assigneeName = person.name();
        this.assigneeSort = SortKey.of(person.name());
    }

    void release() {
        this.assignee = null;
        this.assigneeName = null;
        this.assigneeSort = SortKey.LAST;
    }

    void rest(LocalDate until, String reason) {
        this.restsUntil = until;
        this.restReason = reason;
    }

    void wake() {
        this.restsUntil = null;
        this.restReason = null;
    }

    int urgency() {
        return urgency;
    }

    boolean urgent() {
        return urgency == HIGH;
    }

    Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    Optional<String> assigneeName() {
        return Optional.ofNullable(assigneeName);
    }

    String assigneeSort() {
        return assigneeSort;
    }

    Optional<LocalDate> restsUntil() {
        return Optional.ofNullable(restsUntil);
    }

    Optional<String> restReason() {
        return Optional.ofNullable(restReason);
    }
}
