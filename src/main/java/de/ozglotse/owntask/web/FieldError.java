package de.ozglotse.owntask.web;

/** What is wrong with one field, as the error summary shows it. */
public record FieldError(String fieldId, String text) {}
