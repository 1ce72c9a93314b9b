package de.ozglotse.reporting.web;

import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.CountyTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows management how far the quarter's key results and the municipalities are. */
@Controller
class ProgressController {

    static final List<CellState> LEGEND = List.of(
            CellState.ERLEDIGT,
            CellState.IN_ARBEIT,
            CellState.WARTET_AUF_RATHAUS,
            CellState.UEBERFAELLIG,
            CellState.OFFEN,
            CellState.ENTFAELLT);

    private final QuarterStates states;
    private final OkrCycle cycle;
    private final Areas areas;
    private final Overviews overviews;
    private final Outlooks outlooks;
    private final RememberedOutlooks remembered;
    private final Clock clock;

    ProgressController(
            QuarterStates states,
            OkrCycle cycle,
            Areas areas,
            Overviews overviews,
            Outlooks outlooks,
            RememberedOutlooks remembered,
            Clock clock) {
        this.states = states;
        this.cycle = cycle;
        this.areas = areas;
        this.overviews = overviews;
        this.outlooks = outlooks;
        this.remembered = remembered;
        this.clock = clock;
    }

    /**
     * @param stand the day to look at, today if it is missing
     * @param bekannt as far as it was known at the end of that day
     */
    @GetMapping("/fortschritt")
    String progress(
            @RequestParam(required = false) LocalDate stand,
            @RequestParam(required = false) LocalDate bekannt,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletRequest request) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        boolean past = stand != null && stand.isBefore(today) || bekannt != null && bekannt.isBefore(today);
        Sight sight = states.sight(Optional.ofNullable(stand), Optional.ofNullable(bekannt));
        QuarterState state = (past ? states.at(sight) : states.now()).orElse(null);
        Overview overview =
                overviews.of(areas.whole(), sight, !past, state, MatrixChoice.of("/fortschritt", parameters));
        model.addAttribute("today", past ? sight.day() : today);
        model.addAttribute("past", past ? new PastView(stand, bekannt, state) : null);
        model.addAttribute("page", overview.page());
        model.addAttribute("overview", overview);
        addQuarter(state, sight.day(), model);
        addOutlook(past ? null : state, overview, model);
        model.addAttribute(
                "plannable",
                cycle.plannable()
                        .filter(quarter -> !past && QuarterPlanningController.mayPlan(request))
                        .orElse(null));
        model.addAttribute("states", LEGEND);
        return "reporting/progress";
    }

    private static void addQuarter(QuarterState state, LocalDate day, Model model) {
        model.addAttribute("quarter", state == null ? null : QuarterLine.of(state.quarter(), day));
        model.addAttribute("quarterId", state == null ? null : state.quarter().id());
        model.addAttribute("checkIns", state == null ? Map.of() : state.checkIns());
        model.addAttribute("lights", state == null ? Map.of() : state.states());
    }

    /** @param state null if there is nothing to look ahead to: no quarter, or a day that is past */
    private void addOutlook(QuarterState state, Overview overview, Model model) {
        Map<String, KeyResultOutlook> foretold = state == null ? Map.of() : outlooks(state, overview, model);
        List<KeyResultView> shown = overview.page().objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .toList();
        model.addAttribute("outlooks", foretold);
        model.addAttribute(
                "attention",
                state == null ? null : Attention.of(overview.work(), foretold.values(), shown, state.checkIns()));
    }

    private Map<String, KeyResultOutlook> outlooks(QuarterState state, Overview overview, Model model) {
        if (overview.regions() == null) {
            return outlooks.of(state.quarter(), state.objectives());
        }
        RememberedOutlooks.Seen seen = remembered.of(state.quarter(), state.objectives());
        model.addAttribute("foretoldAt", LocalDateTime.ofInstant(seen.at(), CountyTime.ZONE));
        return seen.byKeyResult();
    }
}
