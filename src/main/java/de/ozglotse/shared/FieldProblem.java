package de.ozglotse.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is wrong with one field of a form; a list of these is what {@code fragments/errors :: summary} shows.
 *
 * @param fieldId name of the field, whose element is {@code f-<fieldId>}; null if it concerns the whole form
 * @param text what people read, in German
 */
public record FieldProblem(String fieldId, String text) {

    /** @param texts what people read, by field, in the order of the form */
    public static List<FieldProblem> of(Map<String, String> texts) {
        return inOrder(List.of(), texts);
    }

    /**
     * Puts problems into the order of their form.
     *
     * @param fieldIds the fields in their order; what concerns any other stands behind them
     * @param texts what people read, by field
     */
    public static List<FieldProblem> inOrder(Collection<String> fieldIds, Map<String, String> texts) {
        return Stream.concat(fieldIds.stream(), texts.keySet().stream())
                .distinct()
                .filter(texts::containsKey)
                .map(id -> new FieldProblem(id, texts.get(id)))
                .toList();
    }
}
