/**
 * Runs the processes. The only package that may use {@code org.camunda..}; nobody may use this package.
 *
 * <p>Adapters for the ports of {@code workflow}, the listeners that publish its events, thin delegates, and the model
 * check: one rule a class, run over the deployed models at every start.
 */
package de.ozglotse.engine;
