package de.ozglotse.notes.web;

/** What is wrong with one field, as the error summary shows it. */
public record FieldError(String fieldId, String text) {}
