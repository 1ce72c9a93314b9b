/** Shows the work that the application could not do by itself, and lets people have it tried again. */
package de.ozglotse.trouble;
