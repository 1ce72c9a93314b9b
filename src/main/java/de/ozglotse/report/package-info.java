/**
 * Reports for the Lenkungsgruppe and for committees: made for a day, frozen, compared, and shown to a committee by a
 * link that expires. What a report says is never changed.
 */
package de.ozglotse.report;
