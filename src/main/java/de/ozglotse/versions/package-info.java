/** What administrators see of the versions of the processes, and how they move what runs to a newer one. */
package de.ozglotse.versions;
