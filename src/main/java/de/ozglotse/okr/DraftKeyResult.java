package de.ozglotse.okr;

import de.ozglotse.okr.DraftDesk.Measure;
import de.ozglotse.okr.DraftDesk.Part;
import de.ozglotse.okr.DraftDesk.Range;
import de.ozglotse.okr.DraftDesk.Timing;
import de.ozglotse.shared.FactType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A key result that is proposed for a quarter; how it is measured may still be missing. */
@Entity
@Table(name = "okr_draft_key_result")
class DraftKeyResult {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "draft_objective_id")
    private DraftObjective objective;

    private int place;
    private String title;

    @Enumerated(EnumType.STRING)
    private KeyResultKind kind;

    @Enumerated(EnumType.STRING)
    private CountingRule countingRule;

    private String factType;
    private String closingFactType;
    private BigDecimal baseAmount;
    private BigDecimal targetAmount;
    private String predecessor;
    private boolean adaptable;
    private String stepId;

    @Enumerated(EnumType.STRING)
    private Commitment commitment = Commitment.VERBINDLICH;

    private String person = "";
    private String milestones = "";
    private BigDecimal minimumAmount;
    private LocalDate dueOn;
    private String plan = "";
    private String takenUpBecause = "";

    protected DraftKeyResult() {}

    /** @param fact what is counted, for a key result that is counted */
    DraftKeyResult(String title, KeyResultKind kind, Optional<FactType> fact, BigDecimal base, BigDecimal target) {
        this.title = title;
        this.kind = kind;
        this.factType = fact.map(FactType::value).orElse(null);
        this.baseAmount = base;
        this.targetAmount = kind == KeyResultKind.FAKTENZAEHLER ? null : target;
        this.countingRule = kind == KeyResultKind.FAKTENZAEHLER ? CountingRule.GEMEINDEN : null;
    }

    static DraftKeyResult of(Measure measure) {
        return new DraftKeyResult("", null, Optional.empty(), BigDecimal.ZERO, null).measuredBy(measure);
    }

    /** Counts by another rule than municipalities. */
    DraftKeyResult countedBy(CountingRule rule, Optional<FactType> closing) {
        this.countingRule = rule;
        this.closingFactType = closing.map(FactType::value).orElse(null);
        return this;
    }

    /**
     * Carries a key result of an earlier quarter on.
     *
     * @param toBeAdapted whether the task of the planning asks for another title or target
     */
    DraftKeyResult after(String predecessorCode, boolean toBeAdapted) {
        this.predecessor = predecessorCode;
        this.adaptable = toBeAdapted;
        return this;
    }

    /** Remembers with which answer it was added to a proposal, so that both can be taken back together. */
    DraftKeyResult proposedIn(String step) {
        this.stepId = step;
        return this;
    }

    /** Says all of it anew. */
    DraftKeyResult measuredBy(Measure measure) {
        boolean counted = measure.kind() == KeyResultKind.FAKTENZAEHLER;
        boolean sameFact =
                counted && measure.fact().filter(fact -> fact.equals(factType)).isPresent();
        this.title = measure.title();
        this.kind = measure.kind();
        this.countingRule = counted ? (sameFact ? countingRule : CountingRule.GEMEINDEN) : null;
        this.closingFactType = sameFact ? closingFactType : null;
        this.factType = counted ? measure.fact().orElse(null) : null;
        this.commitment = measure.commitment();
        this.person = measure.person();
        this.milestones = measure.kind() == KeyResultKind.MEILENSTEINE ? MilestoneLines.text(measure.milestones()) : "";
        this.targetAmount = target(measure);
        boolean number = kind == KeyResultKind.METRIK;
        this.baseAmount = number ? measure.range().base() : BigDecimal.ZERO;
        this.minimumAmount = number ? measure.range().minimum().orElse(null) : null;
        this.dueOn = measure.timing().due().orElse(null);
        this.plan = PlanText.of(measure.timing().plan());
        return this;
    }

    private BigDecimal target(Measure measure) {
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case FAKTENZAEHLER -> null;
            case JA_NEIN -> BigDecimal.ONE;
            case METRIK -> measure.range().target().orElse(null);
            case MEILENSTEINE -> MilestoneLines.weight(measure.milestones());
        };
    }

    /** Means it as the key result that it carries on. */
    DraftKeyResult meant(KeyResult earlier, List<Part> openParts) {
        this.commitment = earlier.commitment();
        this.person = earlier.person();
        this.minimumAmount = earlier.minimumAmount().orElse(null);
        if (kind == KeyResultKind.MEILENSTEINE) {
            in(openParts);
        }
        return this;
    }

    /** @param amount that its predecessor ended with */
    void beginAt(BigDecimal amount) {
        this.baseAmount = amount;
    }

    /** Has these parts from the beginning. */
    DraftKeyResult in(List<Part> given) {
        this.milestones = MilestoneLines.text(given);
        this.targetAmount = MilestoneLines.weight(given);
        return this;
    }

    /** Is taken up after the release, for this reason. */
    void takenUpBecause(String reason) {
        this.takenUpBecause = reason;
    }

    /** @return empty if it was planned before the release */
    String takenUpBecause() {
        return takenUpBecause;
    }

    /** @return amounts by day */
    SortedMap<LocalDate, BigDecimal> plan() {
        return PlanText.read(plan);
    }

    List<Part> parts() {
        return MilestoneLines.of(milestones);
    }

    DraftDesk.DraftResult view() {
        Measure measure = new Measure(
                title,
                kind,
                new Range(baseAmount, Optional.ofNullable(targetAmount), Optional.ofNullable(minimumAmount)),
                Optional.ofNullable(factType),
                commitment,
                person,
                parts(),
                new Timing(Optional.ofNullable(dueOn), plan()));
        return new DraftDesk.DraftResult(id, place, measure, predecessor(), hints());
    }

    /** @return keys of what to think about */
    List<String> hints() {
        return goesNowhere()
                ? List.of("okr.hint.nowhere")
                : QualityHints.ofKeyResult(title, Optional.ofNullable(kind), isMeasurable());
    }

    DraftKeyResult of(DraftObjective owner, int number) {
        this.objective = owner;
        this.place = number;
        return this;
    }

    /** @param target new target; null leaves the old one */
    void adapt(String newTitle, BigDecimal target) {
        this.title = newTitle;
        if (target != null) {
            this.targetAmount = target;
        }
    }

    /** @return whether it can be told at any time how far it is */
    boolean isMeasurable() {
        if (kind == null) {
            return false;
        }
        if (kind == KeyResultKind.MEILENSTEINE) {
            return parts().size() >= Milestones.FEWEST && parts().size() <= Milestones.MOST;
        }
        return kind == KeyResultKind.FAKTENZAEHLER ? factType != null : targetAmount != null && !goesNowhere();
    }

    /** @return whether it is reached before it begins */
    boolean goesNowhere() {
        return targetAmount != null && targetAmount.compareTo(baseAmount) == 0;
    }

    Optional<CountingRule> countingRule() {
        return Optional.ofNullable(countingRule);
    }

    /** @return the types of facts that it counts */
    List<String> facts() {
        return Stream.of(factType, closingFactType).filter(Objects::nonNull).toList();
    }

    KeyResult released(String code, int number) {
        return measured(code, number).meant(commitment, person, dueOn).atLeast(minimumAmount);
    }

    private KeyResult measured(String code, int number) {
        if (countingRule == null) {
            return KeyResult.reported(code, number, title, kind, baseAmount, targetAmount);
        }
        FactType fact = new FactType(factType);
        return switch (countingRule) {
            case GEMEINDEN -> KeyResult.counted(code, number, title, fact);
            case GEGENSTAENDE ->
                KeyResult.countedBySubject(
                        code,
                        number,
                        title,
                        fact,
                        Optional.ofNullable(closingFactType).map(FactType::new));
        };
    }

    Long id() {
        return id;
    }

    int place() {
        return place;
    }

    String title() {
        return title;
    }

    KeyResultKind kind() {
        return kind;
    }

    BigDecimal targetAmount() {
        return targetAmount;
    }

    /** @return whether it may be worded anew in the task of the planning before it is carried on */
    boolean adaptable() {
        return adaptable;
    }

    Optional<String> predecessor() {
        return Optional.ofNullable(predecessor);
    }
}
