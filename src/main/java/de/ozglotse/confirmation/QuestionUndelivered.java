package de.ozglotse.confirmation;

import de.ozglotse.workflow.StepId;

/** The mail with an open question came back from somebody who is no contact of the municipality any more. */
public record QuestionUndelivered(StepId question) {}
