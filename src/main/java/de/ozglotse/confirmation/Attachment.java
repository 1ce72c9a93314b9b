package de.ozglotse.confirmation;

/**
 * A file that a contact sends with an answer, not checked yet.
 *
 * @param name as the browser sent it
 */
public record Attachment(String name, byte[] content) {}
