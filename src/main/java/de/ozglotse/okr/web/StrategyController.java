package de.ozglotse.okr.web;

import de.ozglotse.okr.DraftDesk;
import de.ozglotse.okr.KeyResultNames;
import de.ozglotse.okr.KeyResultNames.Name;
import de.ozglotse.okr.QuarterBook;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.RealisedProjects;
import de.ozglotse.okr.Sight;
import de.ozglotse.okr.StrategyMap;
import de.ozglotse.shared.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the strategy map, today or on another day, and how one goal of it has changed. */
@Controller
class StrategyController {

    private final StrategyMap map;
    private final RealisedProjects projects;
    private final QuarterBook book;
    private final KeyResultNames names;
    private final DraftDesk desk;

    StrategyController(
            StrategyMap map, RealisedProjects projects, QuarterBook book, KeyResultNames names, DraftDesk desk) {
        this.desk = desk;
        this.map = map;
        this.projects = projects;
        this.book = book;
        this.names = names;
    }

    @GetMapping("/strategie")
    ModelAndView show(AsOf asOf, HttpServletRequest request) {
        Optional<QuarterView> quarter = book.running(asOf.day());
        Optional<QuarterView> planned = planned(asOf, request);
        return new ModelAndView("okr/strategie")
                .addObject(
                        "map",
                        map.on(asOf.ahead() == null ? asOf.day() : asOf.ahead(), asOf.knownAt())
                                .orElse(null))
                .addObject("day", asOf.ahead())
                .addObject(
                        "objectives",
                        objectives(quarter.map(known -> names.ofQuarter(known.id(), Sight.of(asOf)))
                                .orElse(List.of())))
                .addObject(
                        "projects",
                        projects.all().stream().collect(Collectors.groupingBy(RealisedProjects.Project::handlungsfeld)))
                .addObject("planned", planned.orElse(null))
                .addObject("mayDraft", planned.map(this::unreleased).orElse(Map.of()))
                .addObject("mayEdit", !asOf.isPast() && Editors.ofStrategyInclude(request));
    }

    private Optional<QuarterView> planned(AsOf asOf, HttpServletRequest request) {
        return book.all().stream()
                .filter(entry -> entry.isPlanned() && !asOf.isPast() && Editors.include(request))
                .map(QuarterBook.Entry::quarter)
                .findFirst();
    }

    private Map<String, Boolean> unreleased(QuarterView quarter) {
        return desk.of(quarter.id()).stream()
                .collect(Collectors.toMap(DraftDesk.Field::code, field -> !field.released()));
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
