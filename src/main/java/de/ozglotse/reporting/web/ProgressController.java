package de.ozglotse.reporting.web;

import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.WorkOverview;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
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

    private static final List<CellState> LEGEND = List.of(
            CellState.ERLEDIGT,
            CellState.IN_ARBEIT,
            CellState.WARTET_AUF_RATHAUS,
            CellState.UEBERFAELLIG,
            CellState.OFFEN,
            CellState.ENTFAELLT);

    private final QuarterStates states;
    private final FactHistory history;
    private final OkrCycle cycle;
    private final Matrices matrices;
    private final CountyMap map;
    private final Outlooks outlooks;
    private final WorkOverview work;
    private final Clock clock;

    ProgressController(
            QuarterStates states,
            FactHistory history,
            OkrCycle cycle,
            Matrices matrices,
            CountyMap map,
            Outlooks outlooks,
            WorkOverview work,
            Clock clock) {
        this.states = states;
        this.history = history;
        this.cycle = cycle;
        this.matrices = matrices;
        this.map = map;
        this.outlooks = outlooks;
        this.work = work;
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
        Matrix matrix = past ? matrices.asOf(history.proofs(sight), sight.day()) : matrices.current();
        MatrixView view = MatrixView.of(matrix, MatrixChoice.of(parameters));
        ProgressPage page = ProgressPage.of(state, matrix, sight.day());
        model.addAttribute("today", past ? sight.day() : today);
        model.addAttribute("past", past ? new PastView(stand, bekannt, state) : null);
        model.addAttribute("page", page);
        model.addAttribute("view", view);
        addQuarter(state, sight.day(), model);
        addOutlook(past ? null : state, page, today, model);
        model.addAttribute(
                "plannable",
                cycle.plannable()
                        .filter(quarter -> !past && QuarterPlanningController.mayPlan(request))
                        .orElse(null));
        model.addAttribute("map", map.of(matrix, view.mapped(), null));
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
    private void addOutlook(QuarterState state, ProgressPage page, LocalDate today, Model model) {
        Map<String, KeyResultOutlook> foretold =
                state == null ? Map.of() : outlooks.of(state.quarter(), state.objectives());
        List<KeyResultView> shown = page.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .toList();
        model.addAttribute("outlooks", foretold);
        model.addAttribute(
                "attention",
                state == null
                        ? null
                        : Attention.of(
                                page.matrix(),
                                work.of(CaseKey.COUNTY),
                                foretold.values(),
                                shown,
                                state.checkIns(),
                                today));
    }
}
