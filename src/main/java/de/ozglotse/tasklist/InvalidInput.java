package de.ozglotse.tasklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was typed cannot be taken; says for each field why, by message key. */
public class InvalidInput extends RuntimeException {

    private final transient Map<String, Problem> problems;

    public InvalidInput(Map<String, Problem> problems) {
        super("Invalid input in " + problems.keySet());
        this.problems = Map.copyOf(problems);
    }

    /** @return by field id */
    public Map<String, Problem> problems() {
        return problems;
    }

    InvalidInput prefixed(String prefix) {
        return new InvalidInput(problems.entrySet().stream()
                .collect(Collectors.toMap(entry -> prefix + entry.getKey(), Map.Entry::getValue)));
    }

    /**
     * What is wrong with one field.
     *
     * @param messageKey key in the message bundle
     * @param arguments of the message, in order
     */
    public record Problem(String messageKey, List<Object> arguments) {

        public static Problem of(String messageKey, Object... arguments) {
            return new Problem(messageKey, List.of(arguments));
        }
    }
}
