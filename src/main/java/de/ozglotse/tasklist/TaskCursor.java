package de.ozglotse.tasklist;

import java.util.Optional;

/**
 * From where on a list is read: keyset paging, so that the last page costs as much as the first.
 *
 * @param key what {@link TaskPage} gave out; anything else means the first page
 * @param backwards whether the page before that row is wanted
 */
public record TaskCursor(Optional<String> key, boolean backwards) {

    public static final TaskCursor START = new TaskCursor(Optional.empty(), false);

    public static TaskCursor after(String key) {
        return new TaskCursor(Optional.of(key), false);
    }

    public static TaskCursor before(String key) {
        return new TaskCursor(Optional.of(key), true);
    }
}
