package de.ozglotse.okr;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** An objective that is proposed for a quarter; it counts once its Handlungsfeld is released. */
@Entity
@Table(name = "okr_draft_objective")
class DraftObjective {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String planningId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "goal_code")
    private StrategischesZiel ziel;

    private String title;

    @Enumerated(EnumType.STRING)
    private DraftOrigin origin;

    private String predecessor;
    private boolean chosen;
    private String stepId;

    @OneToMany(mappedBy = "objective", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private Set<DraftKeyResult> keyResults = new LinkedHashSet<>();

    protected DraftObjective() {}

    DraftObjective(String planningId, StrategischesZiel ziel, String title, DraftOrigin origin) {
        this.planningId = planningId;
        this.ziel = ziel;
        this.title = title;
        this.origin = origin;
        this.chosen = origin != DraftOrigin.KATALOG;
    }

    /** Carries an objective of an earlier quarter on. */
    DraftObjective after(String predecessorCode) {
        this.predecessor = predecessorCode;
        return this;
    }

    /** Remembers with which answer it was proposed, so that both can be taken back together. */
    DraftObjective proposedIn(String step) {
        this.stepId = step;
        return this;
    }

    void add(DraftKeyResult keyResult) {
        int last = keyResults.stream().mapToInt(DraftKeyResult::place).max().orElse(0);
        keyResults.add(keyResult.of(this, last + 1));
    }

    void remove(DraftKeyResult keyResult) {
        keyResults.remove(keyResult);
    }

    void reword(String newTitle) {
        this.title = newTitle;
    }

    void choose(boolean wanted) {
        this.chosen = wanted;
    }

    Long id() {
        return id;
    }

    StrategischesZiel ziel() {
        return ziel;
    }

    String title() {
        return title;
    }

    DraftOrigin origin() {
        return origin;
    }

    Optional<String> predecessor() {
        return Optional.ofNullable(predecessor);
    }

    boolean chosen() {
        return chosen;
    }

    Set<DraftKeyResult> keyResults() {
        return keyResults;
    }
}
