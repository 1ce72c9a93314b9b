package de.ozglotse.workflow;

import java.util.Optional;

/** The drawings of the deployed process models. */
public interface ProcessDiagrams {

    /** @return the drawing of the newest version, empty if no process has this key */
    Optional<ProcessDiagram> diagram(String key);

    /** @return the newest version as BPMN, empty if no process has this key */
    Optional<String> bpmn(String key);
}
