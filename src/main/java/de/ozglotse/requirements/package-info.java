/**
 * What the county finds out about digital case processing: the Landkreise it asks, the checklist for enaio, the
 * Pilotaemter and the catalogue of requirements. The process only knows the keys of these.
 */
package de.ozglotse.requirements;
