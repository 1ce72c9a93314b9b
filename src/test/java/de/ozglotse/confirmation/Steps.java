package de.ozglotse.confirmation;

import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Box;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.DiagramNode;
import de.ozglotse.workflow.FieldCondition;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.ProcessDiagram;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.RunningProcess;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Steps for tests. */
final class Steps {

    static final StepId ID = new StepId("step-1");
    static final String QUESTION = "Ist Ihr Behördenkonto eingerichtet?";
    static final Completer BY_CONTACT = new Completer(Actor.contact("Sabine Maurer"), Completer.Channel.LINK);
    static final LocalDate DUE = LocalDate.of(2023, 3, 3);

    private static final String LATER = "UserTask_FixMangel";

    private Steps() {}

    static StepView confirmable() {
        return with(ID, TownHallFixture.CASE, Optional.of(DUE), true);
    }

    static StepView with(StepId id, CaseKey caseKey, Optional<LocalDate> due, boolean confirmable) {
        return new StepView(
                id,
                caseKey,
                "Bitz",
                definition(confirmable),
                "Behördenkonto",
                Instant.parse("2023-02-20T08:00:00Z"),
                due,
                Optional.empty(),
                Optional.empty());
    }

    /** The same question of another municipality. */
    static StepView of(String id, Ags ags, String name) {
        StepView bitz = confirmable();
        return new StepView(
                new StepId(id),
                CaseKey.of(ags),
                name,
                bitz.definition(),
                bitz.processLabel(),
                bitz.openedAt(),
                bitz.due(),
                Optional.empty(),
                Optional.empty());
    }

    static StepView reopened(StepView step, StepId id) {
        return new StepView(
                id,
                step.caseKey(),
                step.caseName(),
                step.definition(),
                step.processLabel(),
                step.openedAt(),
                step.due(),
                Optional.empty(),
                Optional.empty());
    }

    static StepView postponed(StepView step, LocalDate until) {
        return new StepView(
                step.id(),
                step.caseKey(),
                step.caseName(),
                step.definition(),
                step.processLabel(),
                step.openedAt(),
                step.due(),
                Optional.of(until),
                step.question());
    }

    static WaitingStep waiting(StepView step) {
        return new WaitingStep(
                step.id(),
                step.caseKey(),
                step.caseName(),
                "behoerdenkonto-setup",
                step.processLabel(),
                step.definition().step(),
                step.definition().label(),
                "rathaus",
                Optional.empty(),
                StepStatus.WARTET_AUF_RATHAUS,
                true,
                step.due(),
                step.openedAt());
    }

    static ProcessModel model() {
        return new ProcessModel("behoerdenkonto-setup", "Behördenkonto", "1", List.of(definition(true), later()));
    }

    static RunningProcess running() {
        List<DiagramNode> nodes = Stream.of("StartEvent_Begun", "UserTask_ConfirmBehoerdenkonto", LATER)
                .map(Steps::node)
                .toList();
        return new RunningProcess(
                new ProcessDiagram("behoerdenkonto-setup", "Behördenkonto", "1", nodes, List.of()),
                Set.of("instance"),
                Set.of("StartEvent_Begun"));
    }

    private static DiagramNode node(String id) {
        return new DiagramNode(
                id,
                DiagramNode.Kind.USER_TASK,
                DiagramNode.Marker.NONE,
                true,
                id,
                new Box(0, 0, 100, 80),
                Optional.empty());
    }

    private static StepDefinition later() {
        return new StepDefinition(
                "behoerdenkonto-setup",
                LATER,
                "Mangel beheben",
                "",
                "rathaus",
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static StepDefinition definition(boolean confirmable) {
        return new StepDefinition(
                "behoerdenkonto-setup",
                "UserTask_ConfirmBehoerdenkonto",
                "Behördenkonto bestätigen",
                "Das Behördenkonto ist eingerichtet, wenn\nSie sich damit anmelden können.",
                "rathaus",
                confirmable,
                Optional.empty(),
                Optional.empty(),
                Optional.of(QUESTION),
                Optional.of("Danach prüfen wir das Konto mit einer Testnachricht."),
                Optional.empty(),
                List.of(
                        field("kontoname", "Wie heißt das Konto?", FieldType.TEXT, List.of()),
                        field("bebpo", "Gibt es ein beBPo?", FieldType.YES_NO, List.of()),
                        wantedIf("bebpo=nein", "warum", "Warum nicht?"),
                        field(
                                "weg",
                                "Auf welchem Weg?",
                                FieldType.CHOICE,
                                List.of(
                                        new StepField.Option("zentral", "Zentral"),
                                        new StepField.Option("je-amt", "Je Amt")))));
    }

    private static StepField wantedIf(String condition, String id, String label) {
        FieldCondition when = FieldCondition.parse(condition);
        return new StepField(id, label, FieldType.TEXT, "", "", false, null, null, null, 200, List.of(), when);
    }

    private static StepField field(String id, String label, FieldType type, List<StepField.Option> options) {
        return new StepField(id, label, type, "", "", false, null, null, null, 200, options);
    }
}
