package de.ozglotse.workflow;

/**
 * A called process that had ended goes on in a new process instance, because its last step was taken back. Published
 * inside that transaction.
 *
 * @param before id of the process instance that ended
 * @param now id of the process instance that takes its place
 */
public record ProcessCalledAgain(String before, String now) {}
