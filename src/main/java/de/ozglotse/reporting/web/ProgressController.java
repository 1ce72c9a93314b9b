package de.ozglotse.reporting.web;

import de.ozglotse.okr.CheckIns;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.WorkOverview;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private final KeyResults keyResults;
    private final CheckIns checkIns;
    private final OkrCycle cycle;
    private final Matrices matrices;
    private final CountyMap map;
    private final Outlooks outlooks;
    private final WorkOverview work;
    private final Clock clock;

    ProgressController(
            KeyResults keyResults,
            CheckIns checkIns,
            OkrCycle cycle,
            Matrices matrices,
            CountyMap map,
            Outlooks outlooks,
            WorkOverview work,
            Clock clock) {
        this.keyResults = keyResults;
        this.checkIns = checkIns;
        this.cycle = cycle;
        this.matrices = matrices;
        this.map = map;
        this.outlooks = outlooks;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping("/fortschritt")
    String progress(@RequestParam Map<String, String> parameters, Model model, HttpServletRequest request) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        Matrix matrix = matrices.current();
        model.addAttribute("today", today);
        model.addAttribute(
                "quarter",
                keyResults
                        .quarter()
                        .map(quarter -> QuarterLine.of(quarter, today))
                        .orElse(null));
        List<ObjectiveProgress> objectives = keyResults.objectives();
        ProgressPage page = ProgressPage.of(objectives, matrix, today);
        MatrixView view = MatrixView.of(matrix, MatrixChoice.of(parameters));
        model.addAttribute("page", page);
        model.addAttribute("view", view);
        addOutlook(objectives, page, today, model);
        model.addAttribute("checkIns", checkIns.latest());
        model.addAttribute(
                "plannable",
                cycle.plannable()
                        .filter(quarter -> QuarterPlanningController.mayPlan(request))
                        .orElse(null));
        model.addAttribute("map", map.of(matrix, view.mapped(), null));
        model.addAttribute("states", LEGEND);
        return "reporting/progress";
    }

    private void addOutlook(List<ObjectiveProgress> objectives, ProgressPage page, LocalDate today, Model model) {
        Map<String, KeyResultOutlook> foretold = keyResults
                .quarter()
                .map(quarter -> outlooks.of(quarter, objectives))
                .orElse(Map.of());
        List<KeyResultView> shown = page.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .toList();
        model.addAttribute("outlooks", foretold);
        model.addAttribute(
                "attention",
                Attention.of(
                        page.matrix(), work.of(CaseKey.COUNTY), foretold.values(), shown, checkIns.latest(), today));
    }
}
