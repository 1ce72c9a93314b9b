package de.ozglotse.notes;

/** A note was written or changed. Published inside the transaction that stores it. */
public record NoteWritten(Note note) {}
