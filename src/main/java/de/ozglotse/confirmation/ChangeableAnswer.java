package de.ozglotse.confirmation;

import de.ozglotse.tasklist.GivenAnswer;

/** An answer that may still be changed, with its question. */
public record ChangeableAnswer(ReceivedLink.Question question, GivenAnswer answer) {}
