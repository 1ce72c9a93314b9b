package de.ozglotse.okr.web;

import de.ozglotse.okr.KeyResultNames;
import de.ozglotse.okr.KeyResultNames.Name;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.RealisedProjects;
import de.ozglotse.okr.StrategyMap;
import de.ozglotse.shared.CountyTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the strategy map, today or on another day, and how one goal of it has changed. */
@Controller
class StrategyController {

    private final StrategyMap map;
    private final RealisedProjects projects;
    private final KeyResults keyResults;
    private final KeyResultNames names;
    private final Clock clock;

    StrategyController(
            StrategyMap map, RealisedProjects projects, KeyResults keyResults, KeyResultNames names, Clock clock) {
        this.map = map;
        this.projects = projects;
        this.keyResults = keyResults;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/strategie")
    ModelAndView show(@RequestParam(required = false) LocalDate stand, HttpServletRequest request) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        String quarter = keyResults.quarter().map(QuarterView::id).orElse("");
        return new ModelAndView("okr/strategie")
                .addObject("map", map.on(stand == null ? today : stand).orElse(null))
                .addObject("day", stand == null || stand.equals(today) ? null : stand)
                .addObject("quarter", keyResults.quarter().orElse(null))
                .addObject("objectives", objectives(names.ofQuarter(quarter)))
                .addObject(
                        "projects",
                        projects.all().stream().collect(Collectors.groupingBy(RealisedProjects.Project::handlungsfeld)))
                .addObject("mayEdit", Editors.ofStrategyInclude(request));
    }

    @GetMapping("/strategie/ziele/{code:[A-Z]{2}-Z\\d{1,3}}")
    ModelAndView goal(@PathVariable String code, HttpServletRequest request) {
        var history = map.history(code);
        return new ModelAndView("okr/ziel")
                .addObject("code", code)
                .addObject("history", history)
                .addObject("last", history.get(history.size() - 1))
                .addObject("keyResults", names.ofGoal(code))
                .addObject("mayEdit", Editors.ofStrategyInclude(request));
    }

    /** @return the objectives beneath each goal with their key results, by code of the goal and title */
    private static Map<String, Map<String, List<Name>>> objectives(List<Name> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        Name::goal, Collectors.groupingBy(Name::objective, LinkedHashMap::new, Collectors.toList())));
    }
}
