package de.ozglotse.engine;

import de.ozglotse.engine.UndoRecord.Decision;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the variables of a process as text and reads them again; decisions only have these few types. */
final class Decisions {

    private Decisions() {}

    static Map<String, Decision> toText(Map<String, Object> variables) {
        return variables.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> toText(entry.getValue())));
    }

    /** @param decisions null for none */
    static Map<String, Object> fromText(Map<String, Decision> decisions) {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional.ofNullable(decisions)
                .ifPresent(known -> known.forEach((name, decision) -> values.put(name, fromText(decision))));
        return values;
    }

    static Object fromText(Decision decision) {
        return switch (decision.type()) {
            case "String" -> decision.text();
            case "Long" -> Long.valueOf(decision.text());
            case "Boolean" -> Boolean.valueOf(decision.text());
            case "Date" -> Date.from(Instant.parse(decision.text()));
            default -> throw new IllegalStateException("Unknown type of a decision: " + decision.type());
        };
    }

    private static Decision toText(Object value) {
        if (value instanceof Date date) {
            return new Decision("Date", date.toInstant().toString());
        }
        return new Decision(value instanceof Number ? "Long" : value.getClass().getSimpleName(), value.toString());
    }
}
