/** Pages of the strategy map, of quarters, key results and Maßnahmen, and what other programs read of them. */
package de.ozglotse.okr.web;
