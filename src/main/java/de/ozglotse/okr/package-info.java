/**
 * The strategy map, quarters, objectives, key results and the ledger of facts that they are counted from. It must not
 * know how a fact comes about.
 */
package de.ozglotse.okr;
