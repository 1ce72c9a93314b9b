package de.ozglotse.notes;

import java.util.UUID;

/** A note was taken away with its text. Published inside the transaction that does it. */
public record NoteRemoved(UUID id) {}
