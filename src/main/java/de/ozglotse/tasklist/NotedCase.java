package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;

/** A case with that many notes that say what somebody looks for. */
public record NotedCase(CaseKey caseKey, int notes) {}
