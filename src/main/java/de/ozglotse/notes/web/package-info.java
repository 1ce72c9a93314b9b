/** Forms and downloads of notes and files; pages of other modules include the fragments. */
package de.ozglotse.notes.web;
