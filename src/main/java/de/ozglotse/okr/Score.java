package de.ozglotse.okr;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** How a review judged a key result; never changed but for the mark that it was taken back. */
@Entity
@Table(name = "okr_score")
class Score {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String keyResultCode;
    private BigDecimal actualAmount;
    private BigDecimal targetAmount;
    private BigDecimal proposed;
    private BigDecimal score;
    private String scoreReason;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Enumerated(EnumType.STRING)
    private Reviews.Decision decision;

    private String decisionReason;
    private String stepId;
    private String givenBy;
    private Instant givenAt;
    private Instant withdrawnAt;

    protected Score() {}

    /** @param missed whether it did not get where it was meant to get: only then there is a cause */
    Score(KeyResultProgress keyResult, ScoreAnswers answers, boolean missed, Reviews.Given given, Instant at) {
        this.keyResultCode = keyResult.code();
        this.actualAmount = keyResult.value();
        this.targetAmount = keyResult.target();
        this.proposed = ScoreAnswers.proposal(keyResult);
        this.score = answers.score(keyResult);
        this.scoreReason = answers.scoreReason();
        this.cause = missed ? answers.cause() : null;
        this.decision = keyResult.met() ? null : answers.decision();
        this.decisionReason = keyResult.met() ? "" : answers.decisionReason();
        this.stepId = given.step().value();
        this.givenBy = given.by().name();
        this.givenAt = at;
    }

    void withdraw(Instant at) {
        this.withdrawnAt = at;
    }

    /** @return whether the next quarter is to carry the key result on */
    boolean goesOn() {
        return decision == Reviews.Decision.FORTFUEHREN || decision == Reviews.Decision.ANPASSEN;
    }

    QuarterBook.Judgement judgement() {
        return new QuarterBook.Judgement(proposed, score, scoreReason, cause, decision, decisionReason);
    }

    String keyResultCode() {
        return keyResultCode;
    }

    BigDecimal actualAmount() {
        return actualAmount;
    }

    BigDecimal proposed() {
        return proposed;
    }

    BigDecimal score() {
        return score;
    }

    String scoreReason() {
        return scoreReason;
    }

    Reviews.Decision decision() {
        return decision;
    }

    String decisionReason() {
        return decisionReason;
    }
}
