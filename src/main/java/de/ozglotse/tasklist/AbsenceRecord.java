package de.ozglotse.tasklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Days on which somebody is away and somebody else stands in. */
@Entity
@Table(name = "absence")
class AbsenceRecord {

    @Id
    private UUID id;

    private String username;
    private String deputy;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private Instant createdAt;

    protected AbsenceRecord() {}

    AbsenceRecord(String username, String deputy, LocalDate firstDay, LocalDate lastDay, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.deputy = deputy;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String deputy() {
        return deputy;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
