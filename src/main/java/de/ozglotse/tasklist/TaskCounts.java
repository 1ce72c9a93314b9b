package de.ozglotse.tasklist;

import java.util.List;
import java.util.Map;

/**
 * How many steps each view of the task list shows, each counted up to {@link #MOST} and no further.
 *
 * @param saved the numbers of the lists that were asked for beside the views, in their order
 */
public record TaskCounts(Map<TaskView, Integer> numbers, List<Integer> saved) {

    /** Nobody acts differently because of the exact number beyond; counting on would cost time on every page. */
    public static final int MOST = 1000;

    public TaskCounts {
        numbers = Map.copyOf(numbers);
        saved = List.copyOf(saved);
    }

    public int of(TaskView view) {
        return numbers.getOrDefault(view, 0);
    }

    /** @return the number as people read it */
    public String text(TaskView view) {
        return text(of(view));
    }

    /** @return the number of one of the lists that were asked for, as people read it */
    public String savedText(int index) {
        return text(saved.get(index));
    }

    /** @return for example {@code 38}, or {@code 999+} if counting has stopped */
    public static String text(int number) {
        return number >= MOST ? MOST - 1 + "+" : String.valueOf(number);
    }
}
