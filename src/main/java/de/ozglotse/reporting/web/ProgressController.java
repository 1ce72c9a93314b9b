package de.ozglotse.reporting.web;

import de.ozglotse.okr.CheckIns;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.shared.CountyTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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

    private final KeyResults keyResults;
    private final CheckIns checkIns;
    private final OkrCycle cycle;
    private final Matrices matrices;
    private final CountyMap map;
    private final Clock clock;

    ProgressController(
            KeyResults keyResults, CheckIns checkIns, OkrCycle cycle, Matrices matrices, CountyMap map, Clock clock) {
        this.keyResults = keyResults;
        this.checkIns = checkIns;
        this.cycle = cycle;
        this.matrices = matrices;
        this.map = map;
        this.clock = clock;
    }

    @GetMapping("/fortschritt")
    String progress(Model model, HttpServletRequest request) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        Matrix matrix = matrices.current();
        model.addAttribute("today", today);
        model.addAttribute(
                "quarter",
                keyResults
                        .quarter()
                        .map(quarter -> QuarterLine.of(quarter, today))
                        .orElse(null));
        model.addAttribute("page", ProgressPage.of(keyResults.objectives(), matrix, today));
        model.addAttribute("checkIns", checkIns.latest());
        model.addAttribute(
                "plannable",
                cycle.plannable()
                        .filter(quarter -> QuarterPlanningController.mayPlan(request))
                        .orElse(null));
        model.addAttribute("map", map.of(matrix, null));
        model.addAttribute("states", LEGEND);
        return "reporting/progress";
    }
}
