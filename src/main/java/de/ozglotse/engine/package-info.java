/**
 * Runs the processes. The only package that may use {@code org.camunda..}; nobody may use this package.
 *
 * <p>Adapters for the ports of {@code workflow}, the listeners that publish its events, thin delegates.
 */
package de.ozglotse.engine;
