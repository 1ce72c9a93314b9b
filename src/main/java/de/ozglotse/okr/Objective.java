package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a quarter aims at for one strategic goal. */
@Entity
@Table(name = "okr_objective")
class Objective {

    @Id
    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "quarter_id")
    private Quarter quarter;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "goal_code")
    private StrategischesZiel ziel;

    private int place;
    private String title;

    @OneToMany(
            mappedBy = "objective",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("place")
    private Set<KeyResult> keyResults = new LinkedHashSet<>();

    protected Objective() {}

    Objective(Quarter quarter, String code, StrategischesZiel ziel, int place, String title) {
        this.quarter = quarter;
        this.code = code;
        this.ziel = ziel;
        this.place = place;
        this.title = title;
    }

    void add(KeyResult keyResult) {
        keyResults.add(keyResult);
        keyResult.belongTo(this);
    }

    /** @return what is counted for the key results of these objectives */
    static Set<FactType> facts(List<Objective> objectives) {
        return objectives.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .flatMap(keyResult -> keyResult.facts().stream())
                .collect(Collectors.toSet());
    }

    /** Only with a Zielanpassung that keeps the title of before. */
    void reword(String newTitle) {
        this.title = newTitle;
    }

    String quarterId() {
        return quarter.id();
    }

    String code() {
        return code;
    }

    StrategischesZiel ziel() {
        return ziel;
    }

    String title() {
        return title;
    }

    Set<KeyResult> keyResults() {
        return keyResults;
    }
}
