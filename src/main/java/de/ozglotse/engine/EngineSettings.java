package de.ozglotse.engine;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Durations of the follow-up of every town hall's step, and of the watch over mails.
 *
 * @param reminder how many reminders and how far apart, an ISO 8601 repetition
 * @param escalateAfter after how long somebody calls the town hall
 * @param mailProbe how often it is looked whether a mail server answers again that was away, an ISO 8601 repetition
 */
@ConfigurationProperties("ozg-lotse.engine")
record EngineSettings(
        @DefaultValue("R2/P7D") String reminder,
        @DefaultValue("P21D") Period escalateAfter,
        @DefaultValue("R/PT30S") String mailProbe) {}
