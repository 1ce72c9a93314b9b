package de.ozglotse.workflow;

/**
 * An answer was taken back: its step is open again, under another id. Published inside that transaction, after the step was
 * opened; whoever keeps something about the step hands it over.
 */
public record StepOpenAgain(StepId before, StepId now) {}
