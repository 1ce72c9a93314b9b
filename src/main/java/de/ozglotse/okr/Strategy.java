package de.ozglotse.okr;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The county's digital strategy: its vision and its strategy map. One is valid at a time. */
@Entity
@Table(name = "okr_strategy")
class Strategy {

    static final int VALID = 1;

    @Id
    private int id;

    private String title;
    private LocalDate asOf;
    private String vision;

    @OneToMany(
            mappedBy = "strategy",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("place")
    private List<Handlungsfeld> handlungsfelder = new ArrayList<>();

    protected Strategy() {}

    Strategy(String title, LocalDate asOf, String vision) {
        this.id = VALID;
        this.title = title;
        this.asOf = asOf;
        this.vision = vision;
    }

    Handlungsfeld add(String code, int place, String name, String description) {
        Handlungsfeld handlungsfeld = new Handlungsfeld(this, code, place, name, description);
        handlungsfelder.add(handlungsfeld);
        return handlungsfeld;
    }

    String title() {
        return title;
    }

    LocalDate asOf() {
        return asOf;
    }

    String vision() {
        return vision;
    }

    List<Handlungsfeld> handlungsfelder() {
        return handlungsfelder;
    }
}
