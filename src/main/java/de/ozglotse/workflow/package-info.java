/**
 * The language between the domain and the engine: what is open, what a step asks, what happened.
 *
 * <p>Records, ports and events only; nothing here knows which engine runs the processes.
 */
package de.ozglotse.workflow;
