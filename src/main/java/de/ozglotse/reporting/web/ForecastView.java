package de.ozglotse.reporting.web;

import de.ozglotse.forecast.Forecast;
import de.ozglotse.forecast.Forecast.Outlook;
import de.ozglotse.shared.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A forecast in words.
 *
 * @param outlook null if nothing is foretold
 * @param deciding the municipalities on whom it depends
 */
record ForecastView(Forecast forecast, Outlook outlook, List<Town> deciding) {

    /** Beyond this chance nobody depends on a municipality any more. */
    private static final double SAFE = 0.9;

    static ForecastView of(Forecast forecast, Map<CaseKey, String> names) {
        Outlook outlook = forecast.outlook().orElse(null);
        return new ForecastView(
                forecast,
                outlook,
                outlook == null
                        ? List.of()
                        : outlook.deciding().stream()
                                .filter(each -> each.probability() < SAFE)
                                .map(each -> new Town(
                                        each.caseKey().value(),
                                        names.getOrDefault(
                                                each.caseKey(), each.caseKey().value()),
                                        percent(each.probability())))
                                .toList());
    }

    /** @return key of the sentence about the day on which the last one is done */
    public String allKey() {
        if (from() == null) {
            return "reporting.forecast.all.unforeseeable";
        }
        return until() == null ? "reporting.forecast.all.open" : "reporting.forecast.all.between";
    }

    /** @return the earliest day, null if it is not foreseeable */
    public LocalDate from() {
        return outlook.all().from().orElse(null);
    }

    public LocalDate until() {
        return outlook.all().until().orElse(null);
    }

    public int needed() {
        return Forecast.NEEDED;
    }

    public int probability() {
        return percent(outlook.probability());
    }

    public int unforeseeable() {
        return percent(outlook.unforeseeable());
    }

    /** Rounded down, so that only what is certain is called so. */
    private static int percent(double share) {
        return (int) Math.floor(share * 100);
    }

    /** A municipality that it depends on, and how likely it is done in time, in percent. */
    record Town(String ags, String name, int probability) {}
}
