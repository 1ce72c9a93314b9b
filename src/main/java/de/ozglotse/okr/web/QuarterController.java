package de.ozglotse.okr.web;

import de.ozglotse.okr.Adjustments;
import de.ozglotse.okr.CarriedOn;
import de.ozglotse.okr.DraftDesk;
import de.ozglotse.okr.EarlierSettings;
import de.ozglotse.okr.Massnahme;
import de.ozglotse.okr.MassnahmenBook;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterBook;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.Sight;
import de.ozglotse.okr.Zielanpassung;
import de.ozglotse.shared.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the quarters, and each with all that was planned, said and judged in it. */
@Controller
class QuarterController {

    private final QuarterBook book;
    private final OkrCycle cycle;
    private final DraftDesk desk;
    private final Adjustments adjustments;
    private final MassnahmenBook massnahmen;
    private final EarlierSettings settings;
    private final CarriedOn carriedOn;

    QuarterController(
            QuarterBook book,
            OkrCycle cycle,
            DraftDesk desk,
            Adjustments adjustments,
            MassnahmenBook massnahmen,
            EarlierSettings settings,
            CarriedOn carriedOn) {
        this.settings = settings;
        this.carriedOn = carriedOn;
        this.book = book;
        this.cycle = cycle;
        this.desk = desk;
        this.adjustments = adjustments;
        this.massnahmen = massnahmen;
    }

    @GetMapping("/quartale")
    ModelAndView list(HttpServletRequest request) {
        return new ModelAndView("okr/quartale")
                .addObject("quarters", book.all())
                .addObject(
                        "plannable",
                        Editors.ofCheckInsInclude(request) ? cycle.plannable().orElse(null) : null);
    }

    @GetMapping("/quartale/{id:\\d{4}-Q[1-4]}")
    ModelAndView show(@PathVariable String id, AsOf asOf, HttpServletRequest request) {
        QuarterBook.Entry entry = book.get(id);
        QuarterState state = book.state(id, Sight.of(asOf)).orElse(null);
        Map<String, List<Massnahme>> byKeyResult =
                massnahmen.ofQuarter(id, asOf.until()).stream().collect(Collectors.groupingBy(Massnahme::keyResult));
        boolean past = asOf.isPast();
        ModelAndView page = new ModelAndView("okr/quartal")
                .addObject("entry", entry)
                .addObject("state", state)
                .addObject("own", book.leavesOut(id, Sight.of(asOf)))
                .addObject("planned", state == null ? desk.of(id) : List.of())
                .addObject("fingerprint", state == null ? null : state.fingerprint())
                .addObject("today", asOf.day())
                .addObject("corrected", corrected(state, past).orElse(null))
                .addObject(
                        "adjustments",
                        adjustments.ofQuarter(id).stream()
                                .filter(it -> asOf.covers(it.at()))
                                .collect(Collectors.groupingBy(Zielanpassung::subject)))
                .addObject("massnahmen", byKeyResult)
                .addObject("deviations", book.deviations(id))
                .addObject("judgements", book.judgements(id, asOf.until()))
                .addObject("takenUp", settings.takenUp(id, asOf.until()))
                .addObject("mayEdit", !entry.isClosed() && !past && Editors.include(request));
        return past ? page : withReview(page, id);
    }

    private ModelAndView withReview(ModelAndView page, String id) {
        return page.addObject("lessons", book.lessons(id).orElse(null))
                .addObject("leftOut", carriedOn.leftOutOf(id))
                .addObject("leftBehind", carriedOn.leftBehind(id))
                .addObject("next", carriedOn.next(id));
    }

    private Optional<QuarterState> corrected(QuarterState state, boolean past) {
        return Optional.ofNullable(state).filter(known -> !past).flatMap(book::corrected);
    }
}
