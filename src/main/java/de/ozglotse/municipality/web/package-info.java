/** Pages and API of the municipalities. */
package de.ozglotse.municipality.web;
