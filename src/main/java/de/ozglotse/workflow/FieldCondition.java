package de.ozglotse.workflow;

/**
 * A condition on an answer: a field has a value, or has not.
 *
 * @param field id of the field
 * @param negated whether the field must not have the value
 */
public record FieldCondition(String field, String value, boolean negated) {

    /**
     * Reads {@code field=value} or {@code field!=value}.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static FieldCondition parse(String text) {
        int equals = text.indexOf('=');
        boolean negated = equals > 0 && text.charAt(equals - 1) == '!';
        String field = equals < 1 ? "" : text.substring(0, negated ? equals - 1 : equals);
        if (field.isEmpty()) {
            throw new IllegalArgumentException("A condition reads field=value or field!=value, not " + text);
        }
        return new FieldCondition(field, text.substring(equals + 1), negated);
    }

    public boolean holds(Object answer) {
        return negated != value.equals(String.valueOf(answer));
    }
}
