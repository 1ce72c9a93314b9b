package de.ozglotse.okr;

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
import java.util.Optional;
import java.util.function.ToIntFunction;

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

    private String factType;
    private BigDecimal baseAmount;
    private BigDecimal currentAmount;
    private BigDecimal targetAmount;

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
        KeyResult keyResult = new KeyResult(code, place, title, KeyResultKind.FAKTENZAEHLER);
        keyResult.factType = fact.value();
        keyResult.baseAmount = BigDecimal.ZERO;
        keyResult.currentAmount = BigDecimal.ZERO;
        return keyResult;
    }

    void belongTo(Objective objective) {
        this.objective = objective;
    }

    /**
     * @param population how many municipalities there are
     * @param count of how many of them a fact is true
     */
    KeyResultProgress progress(int population, ToIntFunction<FactType> count) {
        Optional<FactType> fact = Optional.ofNullable(factType).map(FactType::new);
        BigDecimal value =
                fact.map(type -> BigDecimal.valueOf(count.applyAsInt(type))).orElse(currentAmount);
        BigDecimal target = fact.isPresent() ? BigDecimal.valueOf(population) : targetAmount;
        return KeyResultProgress.measured(code, place, title, kind, fact, baseAmount, value, target);
    }
}
