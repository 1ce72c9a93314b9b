package de.ozglotse.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;

/**
 * Where a process instance stands.
 *
 * @param ids of everything that is active in it
 * @param leaves what waits in it: the element by the id of its activity instance
 */
record CasePosition(List<String> ids, Map<String, String> leaves) {

    static CasePosition of(RuntimeService runtime, String processInstance) {
        CasePosition position = new CasePosition(new ArrayList<>(), new LinkedHashMap<>());
        ActivityInstance tree = runtime.getActivityInstance(processInstance);
        if (tree != null) {
            position.collect(tree);
        }
        return position;
    }

    /** @return what is active here and was not active before */
    List<String> since(CasePosition before) {
        return ids.stream().filter(id -> !before.ids.contains(id)).toList();
    }

    /** @return the elements that waited before and do not wait here any more */
    List<String> goneSince(CasePosition before) {
        return before.leaves.entrySet().stream()
                .filter(leaf -> !ids.contains(leaf.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void collect(ActivityInstance node) {
        ids.add(node.getId());
        Stream.of(node.getChildTransitionInstances()).forEach(transition -> ids.add(transition.getId()));
        Stream.of(node.getChildActivityInstances()).forEach(this::collect);
        if (node.getChildActivityInstances().length == 0) {
            leaves.put(node.getId(), node.getActivityId());
        }
    }
}
