package de.ozglotse.reporting.web;

import de.ozglotse.forecast.Forecast;
import de.ozglotse.forecast.Forecast.Stayed;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the municipalities from whom a forecast knows how long one stretch of the way takes. */
@Controller
class StayListController {

    private static final String PATH = "/fortschritt/prognose/";

    private final QuarterStates states;
    private final KnownOutlooks outlooks;
    private final MatrixCatalogue catalogue;
    private final Municipalities municipalities;
    private final MessageSource messages;

    StayListController(
            QuarterStates states,
            KnownOutlooks outlooks,
            MatrixCatalogue catalogue,
            Municipalities municipalities,
            MessageSource messages) {
        this.states = states;
        this.outlooks = outlooks;
        this.catalogue = catalogue;
        this.municipalities = municipalities;
        this.messages = messages;
    }

    /** @param number of the stretch, from 1 */
    @GetMapping(PATH + "{code}/{number:[1-9]}")
    String stays(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam Map<String, String> parameters,
            Model model) {
        KeyResultOutlook outlook = outlook(code);
        ListChoice list = new ListChoice(PATH + code + "/" + number, parameters);
        List<Line> lines = lines(place(outlook, number));
        model.addAttribute("outlook", outlook);
        model.addAttribute("place", place(outlook, number));
        model.addAttribute("labels", catalogue.labels());
        model.addAttribute("list", list);
        model.addAttribute("left", page(lines, Line::left, list, ListChoice.PAGE));
        model.addAttribute("waiting", page(lines, line -> !line.left(), list, FactEvidence.MISSING_PAGE));
        return "reporting/stays";
    }

    @GetMapping(PATH + "{code}/{number:[1-9]}.{format:csv|xlsx}")
    Table table(@PathVariable String code, @PathVariable int number) {
        return new Columns<Line>(messages)
                .text("reporting.export.ags", line -> line.town().ags().value())
                .text("reporting.evidence.municipality", line -> line.town().name())
                .number("reporting.stays.days", Line::days)
                .yesNo("reporting.forecast.place.left", Line::left)
                .table(code, lines(place(outlook(code), number)));
    }

    private static PageOf<Line> page(List<Line> lines, Predicate<Line> wanted, ListChoice list, String name) {
        return PageOf.of(lines.stream().filter(wanted).toList(), list.page(name));
    }

    private KeyResultOutlook outlook(String code) {
        return states.now().stream()
                .flatMap(state ->
                        Optional.ofNullable(outlooks.of(state).byKeyResult().get(code)).stream())
                .filter(outlook -> outlook.forecast() != null)
                .findFirst()
                .orElseThrow(() -> new NotFound("Nothing is foretold of this key result"));
    }

    private static Forecast.Place place(KeyResultOutlook outlook, int number) {
        List<Forecast.Place> places = outlook.forecast().forecast().places();
        if (number > places.size()) {
            throw new NotFound("The way has fewer stretches");
        }
        return places.get(number - 1);
    }

    /** In the order of the names. */
    private List<Line> lines(Forecast.Place place) {
        Map<CaseKey, Stayed> stays =
                place.stays().stream().collect(Collectors.toMap(Stayed::caseKey, Function.identity()));
        return municipalities.all().stream()
                .filter(town -> stays.containsKey(CaseKey.of(town.ags())))
                .map(town -> Line.of(town, stays.get(CaseKey.of(town.ags()))))
                .toList();
    }

    /**
     * A municipality.
     *
     * @param days how long it was there, or is by now
     */
    record Line(Municipality town, int days, boolean left) {

        static Line of(Municipality town, Stayed stayed) {
            return new Line(town, stayed.days(), stayed.left());
        }
    }
}
