package de.ozglotse.okr;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A field of action of the strategy. Its place is the order of the document, never a priority. */
@Entity
@Table(name = "okr_handlungsfeld")
class Handlungsfeld {

    @Id
    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "strategy_id")
    private Strategy strategy;

    private int place;
    private String name;
    private String description;

    @OneToMany(
            mappedBy = "handlungsfeld",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("place")
    private List<StrategischesZiel> ziele = new ArrayList<>();

    protected Handlungsfeld() {}

    Handlungsfeld(Strategy strategy, String code, int place, String name, String description) {
        this.strategy = strategy;
        this.code = code;
        this.place = place;
        this.name = name;
        this.description = description;
    }

    void add(String code, int place, String title, String explanation) {
        ziele.add(new StrategischesZiel(this, code, place, title, explanation));
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    List<StrategischesZiel> ziele() {
        return ziele;
    }
}
