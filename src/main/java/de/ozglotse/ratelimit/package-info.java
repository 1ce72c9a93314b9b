/** Counts how often somebody does something, on all nodes together; others say how often is too often. */
package de.ozglotse.ratelimit;
