package de.ozglotse.workflow;

/**
 * What the engine needs to take one completion back; kept beside the answer, without a meaning for anyone else.
 *
 * @param value at most 8,000 characters
 */
public record UndoToken(String value) {}
