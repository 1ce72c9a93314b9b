package de.ozglotse.tasklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A name that somebody has given to an address of the task list. */
@Entity
@Table(name = "saved_view")
class SavedView {

    @Id
    private UUID id;

    private String name;
    private String query;
    private String owner;
    private boolean shared;
    private Instant createdAt;

    protected SavedView() {}

    SavedView(String name, String query, String owner, boolean shared, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.query = query;
        this.owner = owner;
        this.shared = shared;
        this.createdAt = createdAt;
    }

    void change(String newName, boolean nowShared) {
        this.name = newName;
        this.shared = nowShared;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String owner() {
        return owner;
    }

    boolean shared() {
        return shared;
    }

    String query() {
        return query;
    }
}
