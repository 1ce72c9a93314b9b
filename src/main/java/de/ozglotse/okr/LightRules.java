package de.ozglotse.okr;

import de.ozglotse.okr.StatusLight.Colour;
import de.ozglotse.okr.StatusLight.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The one function that makes a status light; the first rule that applies decides. */
final class LightRules {

    private final Reading it;
    private final OkrSettings settings;

    private LightRules(Reading it, OkrSettings settings) {
        this.it = it;
        this.settings = settings;
    }

    static StatusLight light(Reading reading, OkrSettings settings) {
        return new LightRules(reading, settings).light();
    }

    private StatusLight light() {
        if (it.day().isBefore(it.begin())) {
            return is(Colour.GRAU, Reason.NICHT_BEGONNEN);
        }
        if (it.targetOpen()) {
            return is(Colour.GRAU, Reason.ZIEL_OFFEN);
        }
        if (it.day().isAfter(it.quarterEnd())) {
            return outcome();
        }
        LocalDate heard =
                it.checkedIn().filter(day -> !day.isBefore(it.begin())).orElse(it.begin());
        if (ChronoUnit.DAYS.between(heard, it.day()) > settings.checkInDays()) {
            return is(Colour.VERALTET, Reason.KEINE_ABSTIMMUNG);
        }
        if (it.met() || it.day().isAfter(it.due())) {
            return outcome();
        }
        return it.allOrNothing() ? ofYesOrNo() : ofPlan();
    }

    /** What became of it: nearly everything is not everything of what was promised. */
    private StatusLight outcome() {
        if (it.met()) {
            return is(Colour.GRUEN, Reason.ERREICHT);
        }
        if (it.commitment() == Commitment.VERBINDLICH || !reaches(settings.stretchYellow())) {
            return is(Colour.ROT, Reason.VERFEHLT);
        }
        return reaches(settings.stretch())
                ? is(Colour.GRUEN, Reason.ERREICHT)
                : is(Colour.GELB, Reason.TEILWEISE_ERREICHT);
    }

    private boolean reaches(BigDecimal share) {
        return it.share().compareTo(share) >= 0;
    }

    /** Its number says nothing on the way: people and the calendar do. */
    private StatusLight ofYesOrNo() {
        if (it.assessment().filter(said -> said != Assessment.IM_PLAN).isPresent()) {
            return is(Colour.GELB, Reason.EINGESCHAETZT);
        }
        return ChronoUnit.DAYS.between(it.day(), it.due()) <= settings.nearDays()
                ? is(Colour.GELB, Reason.FRIST_NAHE)
                : is(Colour.GRUEN, Reason.NOCH_ZEIT);
    }

    /** Compared by multiplication, so that a share of exactly nine tenths is green. */
    private StatusLight ofPlan() {
        BigDecimal expected = it.expected().multiply(goal());
        if (reaches(expected.multiply(settings.green()))) {
            return forecastFails() ? is(Colour.GELB, Reason.PROGNOSE_ZU_NIEDRIG) : is(Colour.GRUEN, Reason.IM_PLAN);
        }
        if (reaches(expected.multiply(settings.yellow()))) {
            return is(Colour.GELB, Reason.KNAPP_HINTER_PLAN);
        }
        return ChronoUnit.DAYS.between(it.begin(), it.day()) < settings.graceDays()
                ? is(Colour.GELB, Reason.ANLAUF)
                : is(Colour.ROT, Reason.HINTER_PLAN);
    }

    /** At the pace of the last weeks the goal would not be reached. */
    private boolean forecastFails() {
        return it.earlier()
                .filter(earlier -> forecast(earlier).compareTo(goal()) < 0)
                .isPresent();
    }

    private BigDecimal forecast(BigDecimal earlier) {
        BigDecimal left = BigDecimal.valueOf(ChronoUnit.DAYS.between(it.day(), it.due()));
        BigDecimal pace = it.share().subtract(earlier);
        return it.share()
                .add(pace.multiply(left).divide(BigDecimal.valueOf(settings.paceDays()), 6, RoundingMode.HALF_UP));
    }

    private BigDecimal goal() {
        return it.commitment() == Commitment.VERBINDLICH ? BigDecimal.ONE : settings.stretch();
    }

    private static StatusLight is(Colour colour, Reason reason) {
        return new StatusLight(colour, reason);
    }

    /**
     * All that a light depends on.
     *
     * @param due the day by which it is to be reached
     * @param share done of the way from base to target, from 0 to 1
     * @param expected what is planned to be done by that day, from 0 to 1
     * @param allOrNothing whether there is nothing between not reached and reached
     * @param checkedIn the day of the newest check-in
     * @param assessment what it says, while it is not out of date
     * @param earlier the share of some weeks before, once the quarter is as old as that
     */
    record Reading(
            LocalDate day,
            LocalDate begin,
            LocalDate due,
            LocalDate quarterEnd,
            boolean targetOpen,
            boolean met,
            BigDecimal share,
            BigDecimal expected,
            boolean allOrNothing,
            Commitment commitment,
            Optional<LocalDate> checkedIn,
            Optional<Assessment> assessment,
            Optional<BigDecimal> earlier) {}
}
