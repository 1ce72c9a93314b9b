package de.ozglotse.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Supplies what a model cannot know about one of its forms: for what a group of fields is repeated, what can be chosen
 * from, what has to be pointed out. Every call takes part in the caller's transaction.
 */
public interface FormSource {

    /** Under this name the case that the process runs for is found among its variables, as text. */
    String CASE_KEY = "caseKey";

    /** @return the name by which models refer to it */
    String name();

    /** @param variables gives the value of a variable of the running process, or null */
    List<Item> items(Function<String, Object> variables);

    /** @return the id of a repeated field, and the name under which its answer reaches the process */
    static String fieldId(String field, String key) {
        return field + "-" + key;
    }

    /**
     * One of the things that a form is about.
     *
     * @param key tells it from the others; letters, digits and hyphens
     * @param name a few characters for people, for example {@code KR 1}; may be empty
     * @param title what people read
     * @param note what else they should know, may be empty
     * @param values what its fields show at first, by field id
     * @param omitted ids of the fields that make no sense for it
     */
    record Item(String key, String name, String title, String note, Map<String, String> values, Set<String> omitted) {

        public Item {
            values = Map.copyOf(values);
            omitted = Set.copyOf(omitted);
        }

        /** Something to choose or to read. */
        public Item(String key, String title) {
            this(key, "", title, "", Map.of(), Set.of());
        }

        /** @return name and title in one line */
        public String heading() {
            return name.isEmpty() ? title : name + ": " + title;
        }
    }
}
