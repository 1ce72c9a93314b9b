package de.ozglotse.tasklist;

import java.time.Instant;

/** What a contact asked before answering. */
public record Question(String text, String askedBy, Instant at) {}
