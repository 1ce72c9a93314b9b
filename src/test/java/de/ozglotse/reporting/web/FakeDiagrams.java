package de.ozglotse.reporting.web;

import de.ozglotse.diagram.DiagramMarks;
import de.ozglotse.diagram.DiagramMarks.Done;
import de.ozglotse.diagram.DiagramView;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.CaseDiagrams;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.Box;
import de.ozglotse.workflow.DiagramFlow;
import de.ozglotse.workflow.DiagramNode;
import de.ozglotse.workflow.DiagramNode.Kind;
import de.ozglotse.workflow.DiagramNode.Marker;
import de.ozglotse.workflow.ProcessDiagram;
import de.ozglotse.workflow.ProcessDiagrams;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.Waypoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One process of three symbols, which runs for every case once it is told to. */
class FakeDiagrams implements Processes, ProcessDiagrams, CaseDiagrams {

    static final String KEY = "behoerdenkonto-setup";
    static final String LABEL = "Behördenkonto <einrichten>";

    private static final StepId ANSWERED = new StepId("answered");

    private static final ProcessDiagram DIAGRAM = new ProcessDiagram(
            KEY,
            LABEL,
            "1.0",
            List.of(
                    node("Start", Kind.START_EVENT, "Beginn", new Box(0, 22, 36, 36)),
                    node("UserTask", Kind.USER_TASK, "Bestand & Stand angeben", new Box(80, 0, 120, 80)),
                    node("UserTask_Other", Kind.USER_TASK, "Antrag melden", new Box(240, 0, 120, 80))),
            List.of(new DiagramFlow(
                    "Flow", "", List.of(new Waypoint(36, 40), new Waypoint(80, 40)), Optional.empty())));

    private boolean running;

    void run() {
        running = true;
    }

    @Override
    public List<ProcessModel> all() {
        return List.of(new ProcessModel(KEY, LABEL, "1.0", List.of()));
    }

    @Override
    public Optional<ProcessDiagram> diagram(String key) {
        return Optional.of(DIAGRAM).filter(diagram -> key.equals(KEY));
    }

    @Override
    public Optional<String> bpmn(String key) {
        return diagram(key).map(diagram -> "<definitions/>");
    }

    @Override
    public List<DiagramView> of(CaseKey caseKey) {
        DiagramMarks marks = DiagramMarks.ofCase(
                Set.of("UserTask_Other"), Map.of("UserTask", new Done(LocalDate.of(2023, 2, 6), ANSWERED, false)));
        return running ? List.of(DiagramView.of(DIAGRAM, marks)) : List.of();
    }

    @Override
    public Optional<DiagramView> around(StepView step) {
        return Optional.empty();
    }

    private static DiagramNode node(String id, Kind kind, String label, Box box) {
        return new DiagramNode(id, kind, Marker.NONE, true, label, box, Optional.empty());
    }
}
