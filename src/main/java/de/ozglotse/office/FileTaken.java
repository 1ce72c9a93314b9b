package de.ozglotse.office;

import java.util.Optional;

/**
 * Somebody who is signed in takes a file along. Published before its first byte leaves.
 *
 * @param path the address of the file below that of the application
 * @param filter what the address says behind its question mark, decoded; empty for the whole
 */
public record FileTaken(String path, Optional<String> filter) {}
