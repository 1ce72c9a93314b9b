package de.ozglotse.reporting.web;

import de.ozglotse.forecast.Forecast;
import de.ozglotse.okr.QuarterStates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Explains the forecasts with the figures that they come from. */
@Controller
class ForecastController {

    private final QuarterStates states;
    private final KnownOutlooks outlooks;
    private final MatrixCatalogue catalogue;

    ForecastController(QuarterStates states, KnownOutlooks outlooks, MatrixCatalogue catalogue) {
        this.states = states;
        this.outlooks = outlooks;
        this.catalogue = catalogue;
    }

    @GetMapping("/fortschritt/prognose")
    String forecast(Model model) {
        List<KeyResultOutlook> foretold = states.now().stream()
                .flatMap(state -> outlooks.of(state).byKeyResult().values().stream())
                .filter(outlook -> outlook.forecast() != null)
                .toList();
        Map<String, String> labels = catalogue.columns().stream()
                .collect(Collectors.toMap(column -> column.fact().value(), MatrixColumn::label));
        model.addAttribute("outlooks", foretold);
        model.addAttribute("labels", labels);
        model.addAttribute("needed", Forecast.NEEDED);
        model.addAttribute("chance", (int) (Forecast.CHANCE * 100));
        return "reporting/forecast";
    }
}
