package de.ozglotse.okr;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** Says which objective or key result of an earlier quarter one carries on. */
@Entity
@Immutable
@Table(name = "okr_succession")
class Succession implements Persistable<String> {

    @Id
    private String successor;

    private String predecessor;

    protected Succession() {}

    Succession(String successor, String predecessor) {
        this.successor = successor;
        this.predecessor = predecessor;
    }

    @Override
    public String getId() {
        return successor;
    }

    /** Only ever saved once: nothing needs to be looked for. */
    @Override
    public boolean isNew() {
        return true;
    }

    String predecessor() {
        return predecessor;
    }
}
