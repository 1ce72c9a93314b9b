package de.ozglotse.forecast;

import de.ozglotse.okr.FactSpans;
import de.ozglotse.okr.PopulationHistory;
import java.time.Clock;
import java.util.Map;

/** The real forecasts over facts that a test brings. */
public final class ForecastFixture {

    private ForecastFixture() {}

    public static Forecasts over(FactSpans spans, PopulationHistory population, Clock clock) {
        return new Forecasts(spans, population, (day, knownAt) -> Map.of(), clock);
    }
}
