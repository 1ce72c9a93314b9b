package de.ozglotse.tasklist;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import de.ozglotse.diagram.DiagramMarks;
import de.ozglotse.diagram.DiagramMarks.Done;
import de.ozglotse.diagram.DiagramView;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.GivenAnswer.Outcome;
import de.ozglotse.workflow.RunningProcess;
import de.ozglotse.workflow.RunningProcesses;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the waiting points of the running processes and the answers given into their drawings. */
@Component
@Transactional(readOnly = true)
class RunningDiagrams implements CaseDiagrams {

    /** They run beside a step or a mail of another process, which is what people want to see, or are one task long. */
    private static final Set<String> COMPANIONS = Set.of(
            "rathaus-step",
            "mail-delivery",
            "contact-letter",
            "contact-correction",
            "bounce-reading",
            "own-task",
            "weekly-digest");

    private final RunningProcesses running;
    private final AnswerRecords answers;
    private final OpenStepTable table;

    RunningDiagrams(RunningProcesses running, AnswerRecords answers, OpenStepTable table) {
        this.running = running;
        this.answers = answers;
        this.table = table;
    }

    @Override
    public List<DiagramView> of(CaseKey caseKey) {
        List<RunningProcess> processes = running.of(caseKey);
        List<DoneStep> done = done(caseKey, processes);
        return processes.stream()
                .filter(process -> !COMPANIONS.contains(process.diagram().key()))
                .map(process -> draw(process, process.waiting(), done))
                .toList();
    }

    @Override
    public Optional<DiagramView> around(StepView step) {
        Optional<OpenStep> question = step.question().flatMap(id -> table.findById(id.value()));
        String process = question.map(OpenStep::processKey)
                .orElseGet(() -> step.definition().process());
        String element = question.map(OpenStep::stepKey)
                .orElseGet(() -> step.definition().step());
        List<RunningProcess> processes = running.of(step.caseKey());
        return processes.stream()
                .filter(candidate -> candidate.diagram().key().equals(process))
                .filter(candidate -> candidate.waiting().contains(element))
                .findFirst()
                .map(found -> draw(found, Set.of(element), done(step.caseKey(), List.of(found))));
    }

    private List<DoneStep> done(CaseKey caseKey, List<RunningProcess> processes) {
        Set<String> instances = processes.stream()
                .flatMap(process -> process.instances().stream())
                .collect(toSet());
        return answers.done(caseKey.value(), instances);
    }

    private static DiagramView draw(RunningProcess process, Set<String> now, List<DoneStep> done) {
        String key = process.diagram().key();
        return DiagramView.of(
                process.diagram(),
                DiagramMarks.ofCase(
                        now,
                        done.stream()
                                .filter(step -> step.getProcess().equals(key))
                                .collect(toMap(DoneStep::getStep, RunningDiagrams::mark, (earlier, later) -> later))));
    }

    private static Done mark(DoneStep step) {
        return new Done(
                CountyTime.dayOf(step.getAt()),
                new StepId(step.getAnswer()),
                step.getOutcome() == Outcome.UEBERSPRUNGEN);
    }
}
