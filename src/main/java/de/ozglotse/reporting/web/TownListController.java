package de.ozglotse.reporting.web;

import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the municipalities that a number counts. */
@Controller
class TownListController {

    static final String PATH = "/fortschritt/gemeinden";

    /** The parameter that says which they are. */
    static final String STATE = "lage";

    private final CountedTowns towns;
    private final Areas areas;
    private final MessageSource messages;

    TownListController(CountedTowns towns, Areas areas, MessageSource messages) {
        this.towns = towns;
        this.areas = areas;
        this.messages = messages;
    }

    /** On an earlier day only those are known that counted: what was waited for then, nobody has kept. */
    @GetMapping(PATH)
    String towns(AsOf asOf, @RequestParam Map<String, String> parameters, Model model) {
        ListChoice list = new ListChoice(PATH, parameters);
        TownState state = state(list, asOf);
        model.addAttribute("list", list);
        model.addAttribute("state", state);
        model.addAttribute("stillAfter", WorkState.STILL_AFTER_DAYS);
        model.addAttribute("where", areas.name(list));
        model.addAttribute(
                "page",
                towns.shown(PageOf.of(towns.of(state, list, Sight.of(asOf)), list.page(ListChoice.PAGE)), state, asOf));
        return "reporting/towns";
    }

    @GetMapping(PATH + ".{format:csv|xlsx}")
    Table table(AsOf asOf, @RequestParam Map<String, String> parameters) {
        ListChoice list = new ListChoice(PATH, parameters);
        TownState state = state(list, asOf);
        List<CountedTowns.Line> lines = towns.shown(PageOf.whole(towns.of(state, list, Sight.of(asOf))), state, asOf)
                .rows();
        return new Columns<CountedTowns.Line>(messages)
                .text("reporting.export.ags", CountedTowns.Line::ags)
                .text("reporting.evidence.municipality", CountedTowns.Line::name)
                .number("reporting.towns.steps", CountedTowns.Line::steps)
                .text(
                        "reporting.towns.first",
                        line -> line.first() == null ? null : line.first().label())
                .number("reporting.towns.moved", CountedTowns.Line::days)
                .table(
                        messages.getMessage(
                                state.messageKey(), new Object[] {WorkState.STILL_AFTER_DAYS}, Locale.GERMANY),
                        lines);
    }

    private static TownState state(ListChoice list, AsOf asOf) {
        return asOf.isPast() ? TownState.ALLE : list.one(STATE, TownState.class).orElse(TownState.ALLE);
    }
}
