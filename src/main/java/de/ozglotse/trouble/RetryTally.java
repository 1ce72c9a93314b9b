package de.ozglotse.trouble;

/**
 * What came of trying several things again.
 *
 * @param started how many are tried now
 * @param underway how many were being tried already
 * @param gone how many are no trouble any more
 */
public record RetryTally(int started, int underway, int gone) {

    static final RetryTally NOTHING = new RetryTally(0, 0, 0);

    RetryTally plus(RetryTally other) {
        return new RetryTally(started + other.started, underway + other.underway, gone + other.gone);
    }
}
