package de.ozglotse.identity;

import java.util.Set;

/**
 * Somebody who may sign in and has steps to do.
 *
 * @param name as people read it
 * @param groups candidate groups of the process models that this person works for
 */
public record Colleague(String username, String name, Set<String> groups) {

    public Colleague {
        groups = Set.copyOf(groups);
    }
}
