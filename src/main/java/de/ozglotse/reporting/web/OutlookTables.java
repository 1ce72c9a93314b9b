package de.ozglotse.reporting.web;

import de.ozglotse.forecast.Forecast;
import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the figures behind a burn-up and behind the forecasts as tables. */
@Controller
class OutlookTables {

    private final EvidenceController evidence;
    private final ForecastController forecasts;
    private final MessageSource messages;

    OutlookTables(EvidenceController evidence, ForecastController forecasts, MessageSource messages) {
        this.evidence = evidence;
        this.forecasts = forecasts;
        this.messages = messages;
    }

    /** Week by week, with the plan and what is foretold. */
    @GetMapping("/fortschritt/{code}/verlauf.{format:csv|xlsx}")
    Table burnUp(@PathVariable String code, AsOf asOf) {
        return new Columns<BurnUp.Line>(messages)
                .day("reporting.burn-up.day", BurnUp.Line::on)
                .number("reporting.burn-up.value", BurnUp.Line::value)
                .number("reporting.burn-up.plan", BurnUp.Line::plan)
                .number("reporting.burn-up.scope", BurnUp.Line::scope)
                .number(
                        "reporting.export.foretold-from",
                        line -> line.foretold() == null
                                ? null
                                : line.foretold().number().from())
                .number(
                        "reporting.export.foretold-to",
                        line -> line.foretold() == null
                                ? null
                                : line.foretold().number().to())
                .table(code, outlook(code, asOf).burnUp().table());
    }

    /** The lengths of time that all forecasts rest on. */
    @GetMapping("/fortschritt/prognose.{format:csv|xlsx}")
    @SuppressWarnings("unchecked")
    Table forecast() {
        Model page = new ExtendedModelMap();
        forecasts.forecast(page);
        Map<String, String> labels = (Map<String, String>) page.getAttribute("labels");
        List<Place> places = ((List<KeyResultOutlook>) page.getAttribute("outlooks"))
                .stream()
                        .flatMap(outlook ->
                                outlook.forecast().forecast().places().stream().map(place -> new Place(outlook, place)))
                        .toList();
        return new Columns<Place>(messages)
                .text("reporting.export.key-result", place -> place.outlook().code())
                .text(
                        "reporting.forecast.place.from",
                        place -> place.of()
                                .from()
                                .map(fact -> labels.getOrDefault(fact.value(), fact.value()))
                                .orElse(message("reporting.forecast.place.begin")))
                .text(
                        "reporting.forecast.place.to",
                        place -> labels.getOrDefault(
                                place.of().to().value(), place.of().to().value()))
                .number("reporting.forecast.place.left", place -> place.of().left())
                .number("reporting.forecast.place.waiting", place -> place.of().waiting())
                .number("reporting.export.median", place -> place.of().median().orElse(null))
                .table(message("reporting.forecast.crumb"), places);
    }

    KeyResultOutlook outlook(String code, AsOf asOf) {
        Model page = new ExtendedModelMap();
        evidence.show(new EvidenceController.View(code, asOf, Map.of(), false, false), page);
        if (page.getAttribute("outlook") instanceof KeyResultOutlook outlook) {
            return outlook;
        }
        throw new NotFound("Nothing is drawn of this key result");
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }

    /** One stretch of the way of one key result. */
    private record Place(KeyResultOutlook outlook, Forecast.Place of) {}
}
