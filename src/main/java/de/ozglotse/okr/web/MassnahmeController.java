package de.ozglotse.okr.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.KeyResultNames;
import de.ozglotse.okr.Massnahme;
import de.ozglotse.okr.MassnahmeProcesses;
import de.ozglotse.okr.MassnahmeProcesses.Link;
import de.ozglotse.okr.MassnahmeTasks;
import de.ozglotse.okr.MassnahmenBook;
import de.ozglotse.okr.QuarterBook;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.Processes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the Maßnahmen of the running quarter, and each with the processes and tasks in which it is worked on. */
@Controller
class MassnahmeController {

    private final MassnahmenBook book;
    private final MassnahmeProcesses links;
    private final KeyResultNames names;
    private final QuarterBook quarters;
    private final Municipalities municipalities;
    private final Processes processes;
    private final ObjectProvider<MassnahmeTasks> tasks;
    private final Clock clock;

    MassnahmeController(
            MassnahmenBook book,
            MassnahmeProcesses links,
            KeyResultNames names,
            QuarterBook quarters,
            Municipalities municipalities,
            Processes processes,
            ObjectProvider<MassnahmeTasks> tasks,
            Clock clock) {
        this.book = book;
        this.links = links;
        this.names = names;
        this.quarters = quarters;
        this.municipalities = municipalities;
        this.processes = processes;
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping("/massnahmen")
    ModelAndView list(AsOf asOf, HttpServletRequest request) {
        Optional<QuarterView> running = quarters.running(asOf.day());
        String quarter = running.map(QuarterView::id).orElse("");
        Map<String, List<Massnahme>> byKeyResult =
                book.ofQuarter(quarter, asOf.until()).stream().collect(Collectors.groupingBy(Massnahme::keyResult));
        return new ModelAndView("okr/massnahmen")
                .addObject("quarter", running.orElse(null))
                .addObject("keyResults", names.ofQuarter(quarter, Sight.of(asOf)))
                .addObject("massnahmen", byKeyResult)
                .addObject(
                        "states",
                        quarters.state(quarter, Sight.of(asOf))
                                .map(QuarterState::states)
                                .orElse(Map.of()))
                .addObject("today", asOf.day())
                .addObject("mayEdit", !asOf.isPast() && Editors.include(request));
    }

    @GetMapping("/massnahmen/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id, HttpServletRequest request) {
        Massnahme massnahme = book.get(id);
        Map<String, String> labels = labels();
        return new ModelAndView("okr/massnahme")
                .addObject("massnahme", massnahme)
                .addObject("keyResult", names.get(massnahme.keyResult()))
                .addObject("today", CountyTime.dayOf(clock.instant()))
                .addObject(
                        "links",
                        links.of(id).stream().map(link -> line(link, labels)).toList())
                .addObject("processes", labels)
                .addObject("towns", municipalities.all())
                .addObject(
                        "tasks",
                        Optional.ofNullable(tasks.getIfAvailable())
                                .map(source -> source.of(id))
                                .orElseGet(List::of))
                .addObject(
                        "mayEdit",
                        Editors.include(request) && massnahme.status().isOpen());
    }

    @PostMapping("/massnahmen/{id:\\d{1,18}}/ablaeufe")
    String link(
            @PathVariable long id,
            @RequestParam String ablauf,
            @RequestParam String fall,
            @RequestParam(defaultValue = "false") boolean loesen,
            HttpServletRequest request) {
        Editors.require(request);
        if (loesen) {
            book.unlink(id, linkOf(ablauf, fall));
        } else if (labels().containsKey(ablauf)) {
            book.link(id, linkOf(ablauf, fall));
        }
        return "redirect:/massnahmen/" + id;
    }

    private static Link linkOf(String process, String caseKey) {
        return new Link(
                process, Optional.of(caseKey).filter(key -> !key.isEmpty()).map(CaseKey::new));
    }

    private Map<String, String> labels() {
        return processes.all().stream()
                .collect(Collectors.toMap(
                        ProcessModel::key, ProcessModel::label, (first, second) -> first, TreeMap::new));
    }

    private Line line(Link link, Map<String, String> labels) {
        Map<String, String> towns = municipalities.all().stream()
                .collect(Collectors.toMap(town -> town.ags().value(), Municipality::name));
        String key = link.caseKey().map(CaseKey::value).orElse("");
        return new Line(link.process(), key, labels.getOrDefault(link.process(), link.process()), towns.get(key));
    }

    /**
     * A process that the Maßnahme is worked on in.
     *
     * @param caseKey AGS, LK for the county, empty for all municipalities
     * @param town name of the municipality, or null
     */
    public record Line(String process, String caseKey, String label, String town) {

        /** @return where the process can be followed */
        public String path() {
            if (town != null) {
                return "/gemeinden/" + caseKey;
            }
            return caseKey.isEmpty() ? "/fortschritt" : "/landkreis";
        }
    }
}
