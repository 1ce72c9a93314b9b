package de.ozglotse.shared;

/**
 * What is wrong with one field of a form; a list of these is what {@code fragments/errors :: summary} shows.
 *
 * @param fieldId name of the field, whose element is {@code f-<fieldId>}; null if it concerns the whole form
 * @param text what people read, in German
 */
public record FieldProblem(String fieldId, String text) {}
