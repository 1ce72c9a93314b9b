package de.ozglotse.tasklist;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the task list.
 *
 * @param undoWindow how long a completion can be taken back
 * @param pageSize rows on one page of the list
 */
@ConfigurationProperties("ozg-lotse.tasklist")
record TasklistSettings(
        @DefaultValue("15m") Duration undoWindow,
        @DefaultValue("50") int pageSize) {}
