package de.ozglotse.termin.web;

import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.GermanDates;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.termin.AgendaPoint;
import de.ozglotse.termin.PointText;
import de.ozglotse.termin.TerminEnd;
import de.ozglotse.termin.Termine;
import de.ozglotse.termin.Termine.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agenda of a meeting with a town hall. Each button sends all points, so that nothing typed is ever lost. */
@Controller
@RequestMapping("/gemeinden/{ags:[0-9]{8}}/termin")
class TerminController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Termine termine;
    private final TerminEnd end;
    private final Municipalities municipalities;
    private final Contacts contacts;
    private final WorkOverview work;
    private final MessageSource messages;
    private final Clock clock;

    TerminController(
            Termine termine,
            TerminEnd end,
            Municipalities municipalities,
            Contacts contacts,
            WorkOverview work,
            MessageSource messages,
            Clock clock) {
        this.termine = termine;
        this.end = end;
        this.municipalities = municipalities;
        this.contacts = contacts;
        this.work = work;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("municipality")
    Municipality municipality(@PathVariable Ags ags, HttpServletRequest request) {
        if (!request.isUserInRole("KOORDINATION")) {
            throw new AccessDeniedException("Only the coordination takes minutes");
        }
        return municipalities.find(ags).orElseThrow(() -> new NotFound("No municipality has this AGS"));
    }

    @GetMapping
    ModelAndView show(@PathVariable Ags ags) {
        return page(ags, Map.of(), today().format(DAY), List.of());
    }

    /** @param punkt the point whose button was used; the page goes on behind it */
    @PostMapping
    ModelAndView save(
            @PathVariable Ags ags,
            @RequestParam Map<String, String> input,
            @RequestParam(defaultValue = "") String punkt,
            RedirectAttributes redirect) {
        Map<AgendaPoint, String> conflicts = save(CaseKey.of(ags), typed(input));
        if (!conflicts.isEmpty()) {
            return page(ags, conflicts, today().format(DAY), conflictErrors(conflicts));
        }
        redirect.addFlashAttribute("notice", text("termin.saved"));
        return new ModelAndView("redirect:/gemeinden/" + ags + "/termin" + anchorBehind(punkt));
    }

    @PostMapping("/abschluss")
    ModelAndView finish(
            @PathVariable Ags ags,
            @RequestParam Map<String, String> input,
            @RequestParam(defaultValue = "") String tag,
            Principal author,
            RedirectAttributes redirect) {
        CaseKey caseKey = CaseKey.of(ags);
        Map<AgendaPoint, String> conflicts = save(caseKey, typed(input));
        if (!conflicts.isEmpty()) {
            return page(ags, conflicts, tag, conflictErrors(conflicts));
        }
        Optional<LocalDate> heldOn = GermanDates.day(tag).filter(day -> !day.isAfter(today()));
        if (heldOn.isEmpty()) {
            return page(ags, Map.of(), tag, List.of(new FieldProblem("tag", text("termin.day.problem"))));
        }
        try {
            end.finish(caseKey, heldOn.get(), author.getName());
        } catch (Refused e) {
            String reason = text(e.messageKey(), e.arguments().toArray());
            return page(ags, Map.of(), tag, List.of(new FieldProblem(null, reason)));
        }
        redirect.addFlashAttribute("notice", text("termin.finished"));
        return new ModelAndView("redirect:/gemeinden/" + ags);
    }

    /** Whoever saved at the very same moment was first; the second attempt sees what they wrote. */
    private Map<AgendaPoint, String> save(CaseKey caseKey, Map<AgendaPoint, Typed> typed) {
        try {
            return termine.save(caseKey, typed);
        } catch (DataIntegrityViolationException e) {
            return termine.save(caseKey, typed);
        }
    }

    private ModelAndView page(Ags ags, Map<AgendaPoint, String> conflicts, String tag, List<FieldProblem> errors) {
        Map<AgendaPoint, PointText> stored = termine.points(CaseKey.of(ags));
        ModelAndView page =
                new ModelAndView("termin/termin", errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        page.addObject(
                "points",
                Stream.of(AgendaPoint.values())
                        .map(point -> AgendaLine.of(point, stored.get(point), conflicts.get(point)))
                        .toList());
        page.addObject("ags", ags.value());
        page.addObject("contacts", contacts.of(ags));
        page.addObject("steps", work.of(CaseKey.of(ags)));
        page.addObject("tag", tag);
        page.addObject("errors", errors);
        return page;
    }

    private static Map<AgendaPoint, Typed> typed(Map<String, String> input) {
        Map<AgendaPoint, Typed> typed = new EnumMap<>(AgendaPoint.class);
        for (AgendaPoint point : AgendaPoint.values()) {
            String text = input.get(point.field());
            if (text != null) {
                typed.put(point, new Typed(revision(input.get("stand-" + point.field())), clean(text)));
            }
        }
        return typed;
    }

    private static int revision(String stand) {
        return stand != null && stand.matches("\\d{1,6}") ? Integer.parseInt(stand) : 0;
    }

    private static String clean(String text) {
        String stripped = text.replace("\r\n", "\n").replace("\u0000", "").strip();
        return stripped.substring(0, Math.min(stripped.length(), Termine.LONGEST));
    }

    private List<FieldProblem> conflictErrors(Map<AgendaPoint, String> conflicts) {
        return conflicts.keySet().stream()
                .map(point ->
                        new FieldProblem(point.field(), text("termin.conflict", text("termin.point." + point.name()))))
                .toList();
    }

    private static String anchorBehind(String point) {
        List<String> fields =
                Stream.of(AgendaPoint.values()).map(AgendaPoint::field).toList();
        int index = fields.indexOf(point);
        return index < 0 || index + 1 == fields.size() ? "#abschluss" : "#f-" + fields.get(index + 1);
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
