package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import java.util.Map;

/**
 * What is settled about the key results of a quarter, from one sight.
 *
 * @param versions by code of the key result
 * @param agreed how many subjects were agreed on, by fact type
 */
record SettledQuarter(Map<String, KeyResultVersion> versions, Map<FactType, Integer> agreed) {

    /** @return whether it was part of the quarter */
    boolean includes(KeyResult keyResult) {
        return versions.containsKey(keyResult.code());
    }

    KeyResultVersion version(KeyResultProgress keyResult) {
        return versions.get(keyResult.code());
    }
}
