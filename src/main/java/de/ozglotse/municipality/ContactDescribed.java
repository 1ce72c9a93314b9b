package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import java.util.List;

/**
 * Somebody began to act for a municipality, or is called otherwise now. Published inside the transaction that does it.
 *
 * @param municipalities all that this contact acts for
 */
public record ContactDescribed(List<Ags> municipalities) {}
