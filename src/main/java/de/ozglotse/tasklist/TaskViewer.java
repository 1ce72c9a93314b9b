package de.ozglotse.tasklist;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who looks at the task list.
 *
 * @param username as the person signs in
 * @param groups candidate groups whose steps the person may see
 * @param standsInFor user names of those who are away and whose deputy the person is
 */
public record TaskViewer(String username, Set<String> groups, Set<String> standsInFor) {

    public TaskViewer {
        groups = Set.copyOf(groups);
        standsInFor = Set.copyOf(standsInFor);
    }

    /** Somebody who stands in for nobody, or where that makes no difference. */
    public TaskViewer(String username, Set<String> groups) {
        this(username, groups, Set.of());
    }

    /** @return the user names of those whose tasks are the person's own today */
    Set<String> people() {
        return Stream.concat(Stream.of(username), standsInFor.stream()).collect(Collectors.toSet());
    }
}
