/**
 * Lets time pass as in a game: a clock that is moved, invented contacts and an invented county that act by a seeded
 * chance. It acts through the same ports as people do and knows no process, so that a changed model can be tried.
 */
package de.ozglotse.rehearsal;
