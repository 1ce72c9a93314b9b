package de.ozglotse.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.diagram.DiagramMarks.Done;
import de.ozglotse.workflow.Box;
import de.ozglotse.workflow.DiagramFlow;
import de.ozglotse.workflow.DiagramNode;
import de.ozglotse.workflow.DiagramNode.Kind;
import de.ozglotse.workflow.DiagramNode.Marker;
import de.ozglotse.workflow.ProcessDiagram;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.Waypoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagramViewTests {

    private static final LocalDate DAY = LocalDate.of(2023, 2, 6);
    private static final StepId ANSWERED = new StepId("answered");
    private static final Done DONE = new Done(DAY, ANSWERED, false);
    private static final ProcessDiagram DIAGRAM = new ProcessDiagram(
            "probe",
            "Probe",
            "1.0",
            List.of(
                    node("Frame", Kind.EXPANDED, Marker.NONE, new Box(-40, -40, 700, 200)),
                    node("Date", Kind.BOUNDARY_EVENT, Marker.TIMER, new Box(62, 62, 36, 36)),
                    node("Ask", Kind.USER_TASK, Marker.NONE, new Box(0, 0, 120, 80)),
                    node("Call", Kind.CALL_ACTIVITY, Marker.NONE, new Box(200, 0, 120, 80)),
                    node("Wait", Kind.CATCH_EVENT, Marker.MESSAGE, new Box(400, 22, 36, 36))),
            List.of(new DiagramFlow(
                    "Flow", "ja", List.of(new Waypoint(120, 40), new Waypoint(200, 40)), Optional.empty())));

    @Test
    void marksWhatWaitsAndWhatWasDone() {
        DiagramView view = followed(Set.of("Call"), Map.of("Ask", DONE));

        assertThat(view.nodes())
                .extracting(NodeView::css)
                .containsExactly("k-user-task done", "k-call-activity now", "k-catch-event", "k-boundary-event");
        assertThat(view.steps())
                .containsExactly(
                        new ListedStep("Ask", ListedStep.State.DONE, DAY, ANSWERED, null, false),
                        new ListedStep("Call", ListedStep.State.NOW, null, null, null, false));
        assertThat(view.current()).isEqualTo("Call");
        assertThat(view.jump()).isEqualTo("ablauf-probe-Call");
    }

    @Test
    void tellsWhatWasSkippedFromWhatWasDone() {
        DiagramView view = followed(Set.of(), Map.of("Ask", new Done(DAY, ANSWERED, true)));

        assertThat(view.steps()).contains(new ListedStep("Ask", ListedStep.State.SKIPPED, DAY, ANSWERED, null, false));
        assertThat(view.nodes()).extracting(NodeView::css).doesNotContain("k-user-task done");
    }

    @Test
    void saysOfAStepThatIsOpenAgainThatItWaits() {
        assertThat(followed(Set.of("Ask"), Map.of("Ask", DONE)).steps().get(0).state())
                .isEqualTo(ListedStep.State.NOW);
    }

    @Test
    void listsAMessageOnlyWhileItIsAwaited() {
        assertThat(followed(Set.of("Wait"), Map.of()).steps())
                .extracting(ListedStep::label)
                .containsExactly("Ask", "Call", "Wait");
        assertThat(followed(Set.of(), Map.of()).steps())
                .extracting(ListedStep::label)
                .containsExactly("Ask", "Call");
    }

    @Test
    void doesNotClaimToKnowWhetherACalledProcessWasDone() {
        assertThat(followed(Set.of(), Map.of()).steps())
                .extracting(ListedStep::state)
                .containsExactly(ListedStep.State.OPEN, null);
    }

    @Test
    void countsCasesInTheDrawingAndInTheList() {
        DiagramView view = DiagramView.of(DIAGRAM, DiagramMarks.ofAll(Map.of("Ask", 3L), Set.of("Ask")));

        assertThat(view.nodes()).extracting(NodeView::count).containsExactly(3L, 0L, 0L, 0L);
        assertThat(view.nodes()).extracting(NodeView::stuck).containsExactly(true, false, false, false);
        assertThat(view.steps()).extracting(ListedStep::count).containsExactly(3L, null);
        assertThat(view.steps()).extracting(ListedStep::stuck).containsExactly(true, false);
        assertThat(view.current()).isEmpty();
        assertThat(view.jump()).isNull();
    }

    @Test
    void hasRoomForEverything() {
        DiagramView view = followed(Set.of(), Map.of());

        assertThat(view.viewBox()).isEqualTo("-56 -56 732 232");
        assertThat(view.fits()).isTrue();
        assertThat(view.frames()).hasSize(1);
    }

    @Test
    void drawsAnArrowToTheEndOfEveryLine() {
        assertThat(followed(Set.of(), Map.of()).flows().get(0).path()).isEqualTo("M120 40L200 40");
        assertThat(followed(Set.of(), Map.of()).flows().get(0).head()).isEqualTo("M200 40L191.0 44.5L191.0 35.5Z");
    }

    @Test
    void keepsTextInsideItsTask() {
        NodeView task = followed(Set.of(), Map.of()).nodes().get(0);

        assertThat(task.lines()).containsExactly(new TextLine(60, 44, "Ask"));
    }

    private static DiagramView followed(Set<String> now, Map<String, Done> done) {
        return DiagramView.of(DIAGRAM, DiagramMarks.ofCase(now, done));
    }

    private static DiagramNode node(String id, Kind kind, Marker marker, Box box) {
        return new DiagramNode(id, kind, marker, true, id, box, Optional.empty());
    }
}
