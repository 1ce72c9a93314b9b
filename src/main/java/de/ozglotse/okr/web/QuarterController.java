package de.ozglotse.okr.web;

import de.ozglotse.okr.Adjustments;
import de.ozglotse.okr.Massnahme;
import de.ozglotse.okr.MassnahmenBook;
import de.ozglotse.okr.QuarterBook;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.Zielanpassung;
import de.ozglotse.shared.CountyTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the quarters, and each with all that was planned, said and judged in it. */
@Controller
class QuarterController {

    private final QuarterBook book;
    private final Adjustments adjustments;
    private final MassnahmenBook massnahmen;
    private final Clock clock;

    QuarterController(QuarterBook book, Adjustments adjustments, MassnahmenBook massnahmen, Clock clock) {
        this.book = book;
        this.adjustments = adjustments;
        this.massnahmen = massnahmen;
        this.clock = clock;
    }

    @GetMapping("/quartale")
    ModelAndView list() {
        return new ModelAndView("okr/quartale").addObject("quarters", book.all());
    }

    @GetMapping("/quartale/{id:\\d{4}-Q[1-4]}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam Optional<LocalDate> stand,
            @RequestParam Optional<LocalDate> bekannt,
            HttpServletRequest request) {
        QuarterBook.Entry entry = book.get(id);
        QuarterState state = book.state(id, stand, bekannt).orElse(null);
        Map<String, List<Massnahme>> byKeyResult =
                massnahmen.ofQuarter(id).stream().collect(Collectors.groupingBy(Massnahme::keyResult));
        boolean past = stand.isPresent() || bekannt.isPresent();
        return new ModelAndView("okr/quartal")
                .addObject("entry", entry)
                .addObject("state", state)
                .addObject("past", past)
                .addObject("today", CountyTime.dayOf(clock.instant()))
                .addObject("stand", stand.orElse(null))
                .addObject("bekannt", bekannt.orElse(null))
                .addObject("corrected", corrected(state, past).orElse(null))
                .addObject(
                        "adjustments",
                        adjustments.ofQuarter(id).stream().collect(Collectors.groupingBy(Zielanpassung::subject)))
                .addObject("massnahmen", byKeyResult)
                .addObject("deviations", book.deviations(id))
                .addObject("judgements", book.judgements(id))
                .addObject("lessons", book.lessons(id).orElse(null))
                .addObject("mayEdit", !entry.isClosed() && !past && Editors.include(request));
    }

    private Optional<QuarterState> corrected(QuarterState state, boolean past) {
        return Optional.ofNullable(state).filter(known -> !past).flatMap(book::corrected);
    }
}
