package de.ozglotse.okr;

import de.ozglotse.okr.Counting.Measured;
import de.ozglotse.shared.FactType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A measurable result of an objective. */
@Entity
@Table(name = "okr_key_result")
class KeyResult {

    @Id
    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "objective_code")
    private Objective objective;

    private int place;
    private String title;

    @Enumerated(EnumType.STRING)
    private KeyResultKind kind;

    @Enumerated(EnumType.STRING)
    private CountingRule countingRule;

    private String factType;
    private String closingFactType;
    private BigDecimal baseAmount;
    private BigDecimal currentAmount;
    private BigDecimal targetAmount;

    @Enumerated(EnumType.STRING)
    private Commitment commitment = Commitment.VERBINDLICH;

    private String person = "";
    private LocalDate dueOn;
    private BigDecimal minimumAmount;

    protected KeyResult() {}

    private KeyResult(String code, int place, String title, KeyResultKind kind) {
        this.code = code;
        this.place = place;
        this.title = title;
        this.kind = kind;
    }

    /** A result whose value people report. */
    static KeyResult reported(
            String code, int place, String title, KeyResultKind kind, BigDecimal base, BigDecimal target) {
        KeyResult keyResult = new KeyResult(code, place, title, kind);
        keyResult.baseAmount = base;
        keyResult.currentAmount = base;
        keyResult.targetAmount = target;
        return keyResult;
    }

    /** A result whose value is the number of municipalities of which a fact is true; its target is all of them. */
    static KeyResult counted(String code, int place, String title, FactType fact) {
        return counted(code, place, title, CountingRule.GEMEINDEN, fact);
    }

    /**
     * A result whose value is the number of the county's subjects of which a fact is true; a step agrees on its target.
     *
     * @param closing a fact about the county itself that counts as one more, if any
     */
    static KeyResult countedBySubject(String code, int place, String title, FactType fact, Optional<FactType> closing) {
        KeyResult keyResult = counted(code, place, title, CountingRule.GEGENSTAENDE, fact);
        keyResult.closingFactType = closing.map(FactType::value).orElse(null);
        return keyResult;
    }

    private static KeyResult counted(String code, int place, String title, CountingRule rule, FactType fact) {
        KeyResult keyResult = new KeyResult(code, place, title, KeyResultKind.FAKTENZAEHLER);
        keyResult.countingRule = rule;
        keyResult.factType = fact.value();
        keyResult.baseAmount = BigDecimal.ZERO;
        keyResult.currentAmount = BigDecimal.ZERO;
        return keyResult;
    }

    void belongTo(Objective objective) {
        this.objective = objective;
    }

    /** @return within its objective, from 1 */
    int number() {
        return place;
    }

    /** @return the fact types that are counted */
    List<FactType> facts() {
        return Stream.concat(Stream.ofNullable(factType).map(FactType::new), closing().stream())
                .toList();
    }

    /** @param counting what the facts say; reported results have their value themselves */
    KeyResultProgress progress(Counting counting) {
        return progress(counting, currentAmount, title, targetAmount());
    }

    /**
     * {@link #progress(Counting)} from another sight.
     *
     * @param version what was settled about it then
     * @param reported what had been reported by then; the base if nothing was
     */
    KeyResultProgress progress(Counting counting, KeyResultVersion version, Optional<BigDecimal> reported) {
        return progress(counting, reported.orElse(baseAmount), version.title(), version.target());
    }

    private KeyResultProgress progress(
            Counting counting, BigDecimal reported, String named, Optional<BigDecimal> target) {
        Measured measured = countingRule == null
                ? new Measured(reported, target)
                : counting.measure(countingRule, new FactType(factType), closing());
        return KeyResultProgress.measured(
                code,
                place,
                named,
                kind,
                Optional.ofNullable(countingRule),
                Optional.ofNullable(factType).map(FactType::new),
                closing(),
                baseAmount,
                measured.value(),
                measured.target());
    }

    String code() {
        return code;
    }

    KeyResultKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    Optional<BigDecimal> targetAmount() {
        return Optional.ofNullable(targetAmount);
    }

    Commitment commitment() {
        return commitment;
    }

    String person() {
        return person;
    }

    /** @param due null for the last day of the quarter */
    KeyResult meant(Commitment commitment, String person, LocalDate due) {
        this.commitment = commitment;
        this.person = person;
        this.dueOn = due;
        return this;
    }

    /** @return what would still be acceptable, if that is less than the target */
    Optional<BigDecimal> minimumAmount() {
        return Optional.ofNullable(minimumAmount);
    }

    /** @param minimum null if only the target will do */
    KeyResult atLeast(BigDecimal minimum) {
        this.minimumAmount = minimum;
        return this;
    }

    /** @param target null leaves the old one */
    void adjust(String newTitle, BigDecimal target) {
        this.title = newTitle;
        this.targetAmount = target == null ? targetAmount : target;
    }

    private Optional<FactType> closing() {
        return Optional.ofNullable(closingFactType).map(FactType::new);
    }
}
