package de.ozglotse.reporting.web;

import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CountyTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
    private final KnownOutlooks outlooks;

    ProgressController(QuarterStates states, OkrCycle cycle, Areas areas, Overviews overviews, KnownOutlooks outlooks) {
        this.states = states;
        this.cycle = cycle;
        this.areas = areas;
        this.overviews = overviews;
        this.outlooks = outlooks;
    }

    @GetMapping("/fortschritt")
    String progress(AsOf asOf, @RequestParam Map<String, String> parameters, Model model, HttpServletRequest request) {
        boolean past = asOf.isPast();
        Sight sight = Sight.of(asOf);
        QuarterState state = (past ? states.at(sight) : states.now()).orElse(null);
        Overview overview =
                overviews.of(areas.whole(), sight, !past, state, MatrixChoice.of("/fortschritt", parameters));
        model.addAttribute("today", sight.day());
        model.addAttribute("fingerprint", state == null ? null : state.fingerprint());
        model.addAttribute("page", overview.page());
        model.addAttribute("overview", overview);
        model.addAttribute("regionFile", RegionFiles.WHOLE);
        model.addAttribute("lists", NumberLinks.ALL);
        addQuarter(state, sight.day(), model);
        addOutlook(past ? null : state, overview, model);
        model.addAttribute(
                "plannable",
                cycle.plannable()
                        .filter(quarter -> !past && QuarterPlanningController.mayPlan(request))
                        .orElse(null));
        model.addAttribute("states", LEGEND);
        model.addAttribute("mayReadReports", Reader.mayReadReports(request));
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
        RememberedOutlooks.Seen seen = outlooks.of(state);
        if (overview.regions() != null) {
            model.addAttribute("foretoldAt", LocalDateTime.ofInstant(seen.at(), CountyTime.ZONE));
        }
        return seen.byKeyResult();
    }
}
