package de.ozglotse.confirmation;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.UUID;

/**
 * From this time on a contact may get the letter that lists what is open. Published inside the transaction that plans it.
 *
 * @param caseKey of a question that the letter is about
 */
public record LetterPlanned(UUID contact, CaseKey caseKey, Instant at) {}
