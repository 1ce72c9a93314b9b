package de.ozglotse.okr;

/** How people judge a key result, whatever its number says. */
public enum Assessment {
    IM_PLAN,
    GEFAEHRDET,
    KRITISCH
}
