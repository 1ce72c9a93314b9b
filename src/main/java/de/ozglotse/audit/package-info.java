/** Remembers who did what and when, append-only; every timeline on screen is read from here. It must not know any process. */
package de.ozglotse.audit;
