package de.ozglotse.engine;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Durations of the follow-up of every town hall's step.
 *
 * @param reminder how many reminders and how far apart, an ISO 8601 repetition
 * @param escalateAfter after how long somebody calls the town hall
 */
@ConfigurationProperties("ozg-lotse.engine")
record EngineSettings(
        @DefaultValue("R2/P7D") String reminder,
        @DefaultValue("P21D") Period escalateAfter) {}
