/**
 * Whether the county accompanies a municipality: it ends (deferred, merged, declined) and is resumed, each with a reason.
 * What was reached stays.
 */
package de.ozglotse.begleitung;
