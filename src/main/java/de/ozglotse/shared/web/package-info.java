/** What every page needs: error pages, the static pages, cached assets. */
package de.ozglotse.shared.web;
