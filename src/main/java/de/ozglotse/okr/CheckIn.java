package de.ozglotse.okr;

import de.ozglotse.okr.CheckIns.LatestCheckIn;
import de.ozglotse.shared.CountyTime;
import jakarta.persistence.Column;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a Strategieteam said about a key result in one week; never changed but for the mark that it was taken back. */
@Entity
@Table(name = "okr_check_in")
class CheckIn {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String keyResultCode;
    private String isoWeek;

    @Enumerated(EnumType.STRING)
    private Assessment assessment;

    private Integer confidence;
    private String obstacle;

    @Column(name = "change_text")
    private String change;

    private String nextStep;
    private BigDecimal reportedAmount;
    private BigDecimal actualAmount;
    private BigDecimal targetAmount;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "corrects")
    private CheckIn corrects;

    private String stepId;
    private String givenBy;
    private Instant givenAt;
    private Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    private StatusLight.Colour light;

    protected CheckIn() {}

    /**
     * @param light the computed state at this moment
     * @param reported the value that the team reports; null if the key result is counted
     */
    CheckIn(
            KeyResultProgress keyResult,
            CheckInAnswers answers,
            BigDecimal reported,
            StatusLight light,
            CheckIns.Given given,
            Instant at) {
        this.light = light.colour();
        this.keyResultCode = keyResult.code();
        this.isoWeek = given.week();
        this.assessment = answers.assessment();
        this.confidence = answers.confidence();
        this.obstacle = answers.obstacle();
        this.change = answers.change();
        this.nextStep = answers.nextStep();
        this.reportedAmount = reported;
        this.actualAmount = reported == null ? keyResult.value() : reported;
        this.targetAmount = keyResult.target();
        this.stepId = given.step().value();
        this.givenBy = given.by().name();
        this.givenAt = at;
    }

    void correct(CheckIn earlier) {
        this.corrects = earlier;
    }

    void withdraw(Instant at) {
        this.withdrawnAt = at;
    }

    Long id() {
        return id;
    }

    String keyResultCode() {
        return keyResultCode;
    }

    String isoWeek() {
        return isoWeek;
    }

    Assessment assessment() {
        return assessment;
    }

    Optional<Integer> confidence() {
        return Optional.ofNullable(confidence);
    }

    String obstacle() {
        return obstacle;
    }

    String nextStep() {
        return nextStep;
    }

    Optional<BigDecimal> reportedAmount() {
        return Optional.ofNullable(reportedAmount);
    }

    BigDecimal actualAmount() {
        return actualAmount;
    }

    Optional<CheckIn> corrects() {
        return Optional.ofNullable(corrects);
    }

    LocalDate day() {
        return CountyTime.dayOf(givenAt);
    }

    /** @return whether it had been given by then and nobody had taken it back */
    boolean countsFrom(Sight sight) {
        return publishedBy(sight) && !withdrawnBy(sight);
    }

    boolean publishedBy(Sight sight) {
        return sight.covers(givenAt);
    }

    private boolean withdrawnBy(Sight sight) {
        return withdrawnAt != null && !withdrawnAt.isAfter(sight.knownAt());
    }

    boolean contradictsLight() {
        return light != null && !StatusLight.agree(light, assessment);
    }

    /** @return the computed colour at that moment, if it is known */
    Optional<StatusLight.Colour> light() {
        return Optional.ofNullable(light);
    }

    CheckInBook.Line line(Sight sight) {
        return new CheckInBook.Line(
                isoWeek,
                day(),
                assessment,
                confidence(),
                obstacle,
                change,
                nextStep,
                givenBy,
                corrects().map(CheckIn::day),
                withdrawnBy(sight));
    }

    LatestCheckIn view() {
        return new LatestCheckIn(assessment, CountyTime.dayOf(givenAt), nextStep, confidence(), actualAmount);
    }
}
