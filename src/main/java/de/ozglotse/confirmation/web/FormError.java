package de.ozglotse.confirmation.web;

/** One thing to correct, as the error summary shows it. */
public record FormError(String fieldId, String text) {}
