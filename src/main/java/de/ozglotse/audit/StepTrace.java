package de.ozglotse.audit;

/**
 * What happened to a step, in short.
 *
 * @param latest the newest entry about it
 * @param counted how many entries of the kind that was asked for there are
 */
public record StepTrace(AuditEntry latest, long counted) {}
