package de.ozglotse.versions.web;

import de.ozglotse.workflow.MigrationObstacle;
import de.ozglotse.workflow.MigrationPreview.Staying;

/**
 * A running process that stays in its version.
 *
 * @param name whose it is
 * @param at label of the element where it waits; may be empty
 */
public record StayingLine(String name, String at, MigrationObstacle obstacle) {

    static StayingLine of(Staying staying, CaseNames names) {
        return new StayingLine(names.of(staying.caseKey()), staying.at(), staying.obstacle());
    }
}
