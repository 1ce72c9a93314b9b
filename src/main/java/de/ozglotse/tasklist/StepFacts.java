package de.ozglotse.tasklist;

import de.ozglotse.municipality.Municipality.Association;
import java.util.Optional;

/**
 * What a row of the list says beside what the process model says about its step.
 *
 * @param searchText what a search compares with
 */
record StepFacts(CaseName name, Optional<Association> association, StepStatus status, Ball ball, String searchText) {}
