/**
 * Tells management and the coordination by mail what a week has brought, what is stuck and what comes next. It must not
 * know when it is sent.
 */
package de.ozglotse.digest;
