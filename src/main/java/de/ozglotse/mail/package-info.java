/** The outbox, its letters and calendar invitations: written with what causes them, sent later, each one once. */
package de.ozglotse.mail;
