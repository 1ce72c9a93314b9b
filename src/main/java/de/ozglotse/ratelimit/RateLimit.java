package de.ozglotse.ratelimit;

import java.time.Duration;

/**
 * How often something may happen.
 *
 * @param name unique in the application, at most 64 characters
 * @param most how many events are allowed from the first one until the window is over
 */
public record RateLimit(String name, int most, Duration window) {}
