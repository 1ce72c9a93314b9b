package de.ozglotse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;

/** Where a process instance stands: the ids of everything that is active in it. */
record CasePosition(List<String> ids) {

    static CasePosition of(RuntimeService runtime, String processInstance) {
        List<String> ids = new ArrayList<>();
        ActivityInstance tree = runtime.getActivityInstance(processInstance);
        if (tree != null) {
            collect(tree, ids);
        }
        return new CasePosition(ids);
    }

    /** @return what is active here and was not active before */
    List<String> since(CasePosition before) {
        return ids.stream().filter(id -> !before.ids.contains(id)).toList();
    }

    private static void collect(ActivityInstance node, List<String> ids) {
        ids.add(node.getId());
        Stream.of(node.getChildTransitionInstances()).forEach(transition -> ids.add(transition.getId()));
        Stream.of(node.getChildActivityInstances()).forEach(child -> collect(child, ids));
    }
}
