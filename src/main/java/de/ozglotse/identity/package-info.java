/** Users, roles and sign-in. */
package de.ozglotse.identity;
