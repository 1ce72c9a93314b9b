package de.ozglotse.reporting.web;

import de.ozglotse.diagram.DiagramMarks;
import de.ozglotse.diagram.DiagramView;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.ProcessDiagram;
import de.ozglotse.workflow.ProcessDiagrams;
import de.ozglotse.workflow.Processes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the processes and where the municipalities are in them. */
@Controller
class ProcessController {

    private final Processes processes;
    private final ProcessDiagrams diagrams;
    private final WorkOverview work;

    ProcessController(Processes processes, ProcessDiagrams diagrams, WorkOverview work) {
        this.processes = processes;
        this.diagrams = diagrams;
        this.work = work;
    }

    @GetMapping("/ablaeufe")
    String all(Model model) {
        ProcessLoad load = new ProcessLoad(work.all());
        model.addAttribute(
                "processes",
                processes.all().stream()
                        .map(process -> ProcessLine.of(process, load))
                        .toList());
        return "reporting/processes";
    }

    @GetMapping("/ablaeufe/{key}")
    String one(@PathVariable String key, Model model) {
        ProcessDiagram diagram = diagrams.diagram(key).orElseThrow(() -> new NotFound("No process has the key " + key));
        ProcessLoad load = new ProcessLoad(work.all());
        model.addAttribute("diagram", DiagramView.of(diagram, DiagramMarks.ofAll(load.casesByStep(key))));
        model.addAttribute("waiting", load.cases(key));
        return "reporting/process";
    }
}
