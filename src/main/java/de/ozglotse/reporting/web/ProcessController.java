package de.ozglotse.reporting.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import de.ozglotse.diagram.DiagramMarks;
import de.ozglotse.diagram.DiagramView;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.StepTimes;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.ProcessDiagram;
import de.ozglotse.workflow.ProcessDiagrams;
import de.ozglotse.workflow.Processes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows the processes, where the municipalities are in them, how long the steps take and where it is stuck. */
@Controller
class ProcessController {

    private static final int WORST = 10;

    private final Processes processes;
    private final ProcessDiagrams diagrams;
    private final WorkOverview work;
    private final StepTimes times;
    private final Clock clock;

    ProcessController(Processes processes, ProcessDiagrams diagrams, WorkOverview work, StepTimes times, Clock clock) {
        this.processes = processes;
        this.diagrams = diagrams;
        this.work = work;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/ablaeufe")
    String all(@RequestParam(name = "zeitraum", required = false) String span, Model model) {
        List<WaitingStep> open = work.all();
        List<StepInsight> stuck = insights(open, TimeSpan.of(span), model).stuck();
        model.addAttribute("stuck", stuck.stream().limit(WORST).toList());
        model.addAttribute("more", Math.max(0, stuck.size() - WORST));
        model.addAttribute(
                "processes",
                processes.all().stream()
                        .map(process -> ProcessLine.of(process, open, stuck))
                        .toList());
        return "reporting/processes";
    }

    @GetMapping("/ablaeufe/{key}")
    String one(@PathVariable String key, @RequestParam(name = "zeitraum", required = false) String span, Model model) {
        show(key, TimeSpan.of(span), model);
        return "reporting/process";
    }

    @GetMapping("/ablaeufe/{key}/gross")
    String large(@PathVariable String key, Model model) {
        show(key, TimeSpan.LAST_90_DAYS, model);
        return "reporting/process-large";
    }

    /** For the viewer of the large page, which draws the model by itself. */
    @GetMapping(path = "/ablaeufe/{key}/modell", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String key) {
        return diagrams.bpmn(key).orElseThrow(() -> noProcess(key));
    }

    private void show(String key, TimeSpan span, Model model) {
        ProcessDiagram diagram = diagrams.diagram(key).orElseThrow(() -> noProcess(key));
        List<WaitingStep> open = work.all();
        List<StepInsight> steps = insights(open, span, model).of(diagram);
        DiagramMarks marks = DiagramMarks.ofAll(
                steps.stream().collect(toMap(StepInsight::step, step -> (long) step.open())),
                steps.stream().filter(StepInsight::stuck).map(StepInsight::step).collect(toSet()));
        model.addAttribute("diagram", DiagramView.of(diagram, marks));
        model.addAttribute("steps", steps);
        model.addAttribute("load", ProcessLoad.of(key, open));
    }

    private static NotFound noProcess(String key) {
        return new NotFound("No process has the key " + key);
    }

    private StepInsights insights(List<WaitingStep> open, TimeSpan span, Model model) {
        Instant now = clock.instant();
        model.addAttribute("lists", NumberLinks.ALL);
        model.addAttribute("span", span);
        model.addAttribute("spans", TimeSpan.values());
        return new StepInsights(open, times.since(span.since(CountyTime.dayOf(now))), now);
    }
}
