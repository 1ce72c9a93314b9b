package de.ozglotse.okr;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.okr.LightRules.Reading;
import de.ozglotse.okr.StatusLight.Colour;
import de.ozglotse.okr.StatusLight.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule of the status light with the values at its bounds. */
class LightRulesTests {

    private static final LocalDate BEGIN = LocalDate.parse("2023-01-01");
    private static final LocalDate END = LocalDate.parse("2023-03-31");
    private static final LocalDate MIDDLE = LocalDate.parse("2023-02-15");

    private static final OkrSettings BOUNDS = new OkrSettings(
            new BigDecimal("0.90"),
            new BigDecimal("0.75"),
            new BigDecimal("0.7"),
            new BigDecimal("0.4"),
            14,
            10,
            14,
            28);

    private LocalDate day = MIDDLE;
    private LocalDate due = END;
    private String share = "0.5";
    private String expected = "0.5";
    private boolean met;
    private boolean targetOpen;
    private boolean allOrNothing;
    private Commitment commitment = Commitment.VERBINDLICH;
    private LocalDate checkedIn = MIDDLE;
    private Assessment assessment;
    private String earlier;

    @ParameterizedTest
    @CsvSource({
        "0.4500, GRUEN, IM_PLAN",
        "0.4499, GELB, KNAPP_HINTER_PLAN",
        "0.3750, GELB, KNAPP_HINTER_PLAN",
        "0.3749, ROT, HINTER_PLAN",
        "0, ROT, HINTER_PLAN"
    })
    void comparesWithWhatIsPlannedToDate(String done, Colour colour, Reason reason) {
        share = done;

        assertLight(colour, reason);
    }

    @Test
    void expectsNothingOnTheFirstDay() {
        day = BEGIN;
        checkedIn = null;
        share = "0";
        expected = "0";

        assertLight(Colour.GRUEN, Reason.IM_PLAN);
    }

    @ParameterizedTest
    @CsvSource({"2023-01-14, GELB, ANLAUF", "2023-01-15, ROT, HINTER_PLAN"})
    void isNotRedInTheFirstFourteenDays(LocalDate on, Colour colour, Reason reason) {
        day = on;
        checkedIn = on;
        share = "0";

        assertLight(colour, reason);
    }

    @ParameterizedTest
    @CsvSource({"2023-02-05, GRUEN, IM_PLAN", "2023-02-04, VERALTET, KEINE_ABSTIMMUNG"})
    void isOutOfDateTenDaysAfterTheLastCheckIn(LocalDate last, Colour colour, Reason reason) {
        checkedIn = last;

        assertLight(colour, reason);
    }

    @ParameterizedTest
    @CsvSource({"2023-01-11, GRUEN", "2023-01-12, VERALTET"})
    void silenceFromTheBeginningIsNotGreenEither(LocalDate on, Colour colour) {
        day = on;
        checkedIn = null;
        share = "1";

        assertThat(light().colour()).isEqualTo(colour);
    }

    @Test
    void evenWhatIsReachedIsNotGreenWithoutACheckIn() {
        checkedIn = BEGIN;
        met = true;
        share = "1";

        assertLight(Colour.VERALTET, Reason.KEINE_ABSTIMMUNG);
    }

    @Test
    void aCheckInOfTheQuarterBeforeCountsFromTheFirstDayOnly() {
        day = LocalDate.parse("2023-01-05");
        checkedIn = LocalDate.parse("2022-12-12");
        share = "0";
        expected = "0";

        assertLight(Colour.GRUEN, Reason.IM_PLAN);
    }

    @Test
    void isGreyBeforeTheQuarterAndWithoutATarget() {
        day = BEGIN.minusDays(1);
        assertLight(Colour.GRAU, Reason.NICHT_BEGONNEN);

        day = MIDDLE;
        targetOpen = true;
        assertLight(Colour.GRAU, Reason.ZIEL_OFFEN);
    }

    @ParameterizedTest
    @CsvSource({"0.9999, ROT, VERFEHLT", "0.96, ROT, VERFEHLT", "0.7, ROT, VERFEHLT"})
    void nearlyEverythingOfACommitmentIsAMiss(String done, Colour colour, Reason reason) {
        day = END.plusDays(1);
        share = done;

        assertLight(colour, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "0.70, GRUEN, ERREICHT",
        "0.69, GELB, TEILWEISE_ERREICHT",
        "0.40, GELB, TEILWEISE_ERREICHT",
        "0.39, ROT, VERFEHLT"
    })
    void sevenTenthsOfAStretchAreASuccess(String done, Colour colour, Reason reason) {
        day = END.plusDays(1);
        commitment = Commitment.AMBITIONIERT;
        share = done;

        assertLight(colour, reason);
    }

    @ParameterizedTest
    @CsvSource({"0.315, GRUEN", "0.3149, GELB", "0.2625, GELB", "0.2624, ROT"})
    void aStretchIsMeasuredOnTheWayToSevenTenths(String done, Colour colour) {
        commitment = Commitment.AMBITIONIERT;
        share = done;

        assertThat(light().colour()).isEqualTo(colour);
    }

    @Test
    void theOutcomeStandsAfterTheQuarterWhoeverIsSilent() {
        day = END.plusDays(40);
        checkedIn = null;
        met = true;
        share = "1";

        assertLight(Colour.GRUEN, Reason.ERREICHT);
    }

    @Test
    void aMissedDateIsRedBeforeTheQuarterEnds() {
        due = MIDDLE.minusDays(1);
        share = "0.99";

        assertLight(Colour.ROT, Reason.VERFEHLT);
        due = MIDDLE;
        expected = "1";
        assertLight(Colour.GRUEN, Reason.IM_PLAN);
    }

    @ParameterizedTest
    @CsvSource({"2023-03-02, GRUEN, NOCH_ZEIT", "2023-03-01, GELB, FRIST_NAHE"})
    void yesOrNoHasNoYellowByItsNumberButByItsDate(LocalDate dueOn, Colour colour, Reason reason) {
        allOrNothing = true;
        share = "0";
        due = dueOn;

        assertLight(colour, reason);
    }

    @Test
    void yesOrNoIsYellowWhenPeopleSaySo() {
        allOrNothing = true;
        share = "0";
        assessment = Assessment.KRITISCH;

        assertLight(Colour.GELB, Reason.EINGESCHAETZT);
    }

    @Test
    void peopleDoNotChangeTheLightOfANumber() {
        assessment = Assessment.KRITISCH;

        assertLight(Colour.GRUEN, Reason.IM_PLAN);
    }

    @ParameterizedTest
    @CsvSource({"0.1819, GELB, PROGNOSE_ZU_NIEDRIG", "0.1818, GRUEN, IM_PLAN", "0.5, GELB, PROGNOSE_ZU_NIEDRIG"})
    void isYellowAtBestIfThePaceDoesNotSuffice(String before, Colour colour, Reason reason) {
        earlier = before;

        assertLight(colour, reason);
    }

    @Test
    void aFallingNumberIsForecastToFall() {
        share = "0.5";
        earlier = "0.9";

        assertLight(Colour.GELB, Reason.PROGNOSE_ZU_NIEDRIG);
    }

    @Test
    void anObjectiveIsAsItsWorstKeyResult() {
        StatusLight green = new StatusLight(Colour.GRUEN, Reason.IM_PLAN);
        StatusLight silent = new StatusLight(Colour.VERALTET, Reason.KEINE_ABSTIMMUNG);
        StatusLight red = new StatusLight(Colour.ROT, Reason.HINTER_PLAN);

        assertThat(StatusLight.worst(List.of(green, red, silent))).isEqualTo(Colour.ROT);
        assertThat(StatusLight.worst(List.of(green, silent))).isEqualTo(Colour.VERALTET);
        assertThat(StatusLight.worst(List.of())).isEqualTo(Colour.GRAU);
    }

    @ParameterizedTest
    @EnumSource(Assessment.class)
    void whatPeopleSayAgreesWithOneColourOnly(Assessment said) {
        List<Colour> agreeing = List.of(Colour.GRUEN, Colour.GELB, Colour.ROT).stream()
                .filter(colour -> StatusLight.agree(colour, said))
                .toList();

        assertThat(agreeing).hasSize(1);
    }

    @Test
    void thePlanIsALineOrWhatWasGiven() {
        PlanCurve line = PlanCurve.of(BEGIN, END, Map.of());
        PlanCurve given = PlanCurve.of(BEGIN, END, Map.of(LocalDate.parse("2023-02-28"), new BigDecimal("0.2")));

        assertThat(line.expectedOn(BEGIN)).isEqualByComparingTo("0");
        assertThat(line.expectedOn(MIDDLE)).isEqualByComparingTo("0.505618");
        assertThat(line.expectedOn(END)).isEqualByComparingTo("1");
        assertThat(line.expectedOn(BEGIN.minusDays(1))).isEqualByComparingTo("0");
        assertThat(given.expectedOn(LocalDate.parse("2023-02-28"))).isEqualByComparingTo("0.2");
        assertThat(given.expectedOn(LocalDate.parse("2023-01-30"))).isEqualByComparingTo("0.1");
        assertThat(given.expectedOn(END.plusDays(5))).isEqualByComparingTo("1");
    }

    private void assertLight(Colour colour, Reason reason) {
        assertThat(light()).isEqualTo(new StatusLight(colour, reason));
    }

    private StatusLight light() {
        return LightRules.light(
                new Reading(
                        day,
                        BEGIN,
                        due,
                        END,
                        targetOpen,
                        met,
                        new BigDecimal(share),
                        new BigDecimal(expected),
                        allOrNothing,
                        commitment,
                        Optional.ofNullable(checkedIn),
                        Optional.ofNullable(assessment),
                        Optional.ofNullable(earlier).map(BigDecimal::new)),
                BOUNDS);
    }
}
