/** What management sees: key results, the matrix of municipalities and steps, the map, each municipality's page. */
package de.ozglotse.reporting;
