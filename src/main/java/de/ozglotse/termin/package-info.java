/** Takes the minutes of a meeting with a town hall point by point and has the town hall confirm them. */
package de.ozglotse.termin;
