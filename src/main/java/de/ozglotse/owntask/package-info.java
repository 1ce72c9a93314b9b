/** Tasks that people add by hand: their texts, and the small process that each of them runs in. */
package de.ozglotse.owntask;
