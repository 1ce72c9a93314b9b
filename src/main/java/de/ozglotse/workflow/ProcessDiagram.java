package de.ozglotse.workflow;

import java.util.List;

/**
 * The drawing of one version of a process.
 *
 * @param key id of the process
 * @param label name of the process, in German
 * @param versionTag the model's own version
 * @param nodes its symbols, in the order of the model: the usual way first, then the ways around it
 * @param flows its lines
 */
public record ProcessDiagram(
        String key, String label, String versionTag, List<DiagramNode> nodes, List<DiagramFlow> flows) {

    public ProcessDiagram {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
    }
}
