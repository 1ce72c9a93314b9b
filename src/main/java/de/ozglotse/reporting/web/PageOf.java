package de.ozglotse.reporting.web;

import java.util.List;

/**
 * Some rows of a list that nobody reads at once.
 *
 * @param total how many rows the list has
 * @param number which page this is, counted from 1
 */
record PageOf<T>(List<T> rows, long total, int number) {

    static final int SIZE = 50;

    /** @return the page that is wanted, or the last one if there are fewer */
    static <T> PageOf<T> of(List<T> all, int wanted) {
        int number = within(wanted, all.size());
        int first = (number - 1) * SIZE;
        return new PageOf<>(all.subList(first, Math.min(first + SIZE, all.size())), all.size(), number);
    }

    /** @return a page without others beside it */
    static <T> PageOf<T> whole(List<T> all) {
        return new PageOf<>(all, all.size(), 1);
    }

    /** @return the number of the page that is wanted, or that of the last one */
    static int within(int wanted, long total) {
        return (int) Math.max(1, Math.min(wanted, (total + SIZE - 1) / SIZE));
    }

    /** @return the same page with what is shown of its rows */
    <R> PageOf<R> showing(List<R> shown) {
        return new PageOf<>(shown, total, number);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean hasOthers() {
        return rows.size() < total;
    }

    public long pages() {
        return (total + SIZE - 1) / SIZE;
    }

    public long first() {
        return (number - 1L) * SIZE + 1;
    }

    public long last() {
        return first() + rows.size() - 1;
    }
}
