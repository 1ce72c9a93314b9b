package de.ozglotse.workflow;

/**
 * Something that may happen to a case and that a person can report.
 *
 * @param message name of the message
 * @param label what people read, in German
 * @param help what reporting it does, in German; may be empty
 * @param ending whether reporting it ends what is running
 */
public record AwaitedEvent(String message, String label, String help, boolean ending) {}
