/** Words that all modules share without knowing each other: keys, addresses, the clock, the county's working days. */
package de.ozglotse.shared;
