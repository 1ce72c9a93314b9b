package de.ozglotse.confirmation;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.DiagramNode;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.RunningProcess;
import de.ozglotse.workflow.RunningProcesses;
import de.ozglotse.workflow.StepDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what a town hall may be asked later, in the order of the models. It promises no dates and no order. */
@Component
class ComingQuestions {

    private final RunningProcesses running;
    private final Processes processes;

    ComingQuestions(RunningProcesses running, Processes processes) {
        this.running = running;
        this.processes = processes;
    }

    /** @param known steps that wait or were answered */
    List<String> of(CaseKey caseKey, Set<String> known) {
        Map<String, ProcessModel> models =
                processes.all().stream().collect(Collectors.toMap(ProcessModel::key, Function.identity()));
        return running.of(caseKey).stream()
                .filter(process -> models.containsKey(process.diagram().key()))
                .flatMap(process -> ahead(process, models.get(process.diagram().key())))
                .filter(step -> !known.contains(step.step()))
                .map(StepDefinition::label)
                .distinct()
                .toList();
    }

    /** What stands behind the first place where the process waits. */
    private static Stream<StepDefinition> ahead(RunningProcess process, ProcessModel model) {
        List<String> elements =
                process.diagram().nodes().stream().map(DiagramNode::id).toList();
        int now = process.waiting().stream()
                .mapToInt(elements::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(elements.size());
        return model.steps().stream()
                .filter(StepDefinition::confirmable)
                .filter(step -> elements.indexOf(step.step()) > now);
    }
}
