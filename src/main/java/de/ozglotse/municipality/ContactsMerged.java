package de.ozglotse.municipality;

import java.util.List;
import java.util.UUID;

/**
 * Contacts turned out to be one person. Published inside the transaction that merges them.
 *
 * @param into who stays
 * @param former ids that nobody has any more
 */
public record ContactsMerged(Contact into, List<UUID> former) {}
