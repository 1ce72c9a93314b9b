package de.ozglotse.termin.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.FactDates;
import de.ozglotse.tasklist.GermanDates;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.termin.AgendaPoint;
import de.ozglotse.termin.Agreements;
import de.ozglotse.termin.HeldDoubts;
import de.ozglotse.termin.TerminEnd;
import de.ozglotse.termin.Termine;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
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

/** The agenda of a meeting with a town hall. Each button sends all that was typed, so that nothing of it is ever lost. */
@Controller
@RequestMapping("/gemeinden/{ags:[0-9]{8}}/termin")
class TerminController {

    /** somebody has seen the doubts and means it */
    private static final String MEANT = "trotzdem";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Termine termine;
    private final Agreements agreements;
    private final TerminEnd end;
    private final HeldDoubts doubts;
    private final TerminPage page;
    private final Municipalities municipalities;
    private final MessageSource messages;
    private final Clock clock;

    TerminController(
            Termine termine,
            Agreements agreements,
            TerminEnd end,
            HeldDoubts doubts,
            TerminPage page,
            Municipalities municipalities,
            MessageSource messages,
            Clock clock) {
        this.termine = termine;
        this.agreements = agreements;
        this.end = end;
        this.doubts = doubts;
        this.page = page;
        this.municipalities = municipalities;
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
        return page.show(ags, Typed.nothing(today().format(DAY)));
    }

    /**
     * Stores everything.
     *
     * @param punkt the point whose button was used; the page goes on behind it
     * @param entfernen the Maßnahme that is taken back
     */
    @PostMapping
    ModelAndView save(
            @PathVariable Ags ags,
            @RequestParam Map<String, String> input,
            @RequestParam(defaultValue = "") String punkt,
            @RequestParam Optional<UUID> entfernen,
            RedirectAttributes redirect) {
        entfernen.ifPresent(massnahme -> agreements.remove(CaseKey.of(ags), massnahme));
        Typed left = store(ags, input);
        if (!left.isRight()) {
            return page.show(ags, left);
        }
        redirect.addFlashAttribute("notice", text("termin.saved"));
        return new ModelAndView("redirect:/gemeinden/" + ags + "/termin" + anchorBehind(punkt));
    }

    @PostMapping("/abschluss")
    ModelAndView finish(
            @PathVariable Ags ags,
            @RequestParam Map<String, String> input,
            Principal author,
            RedirectAttributes redirect) {
        Typed left = store(ags, input);
        if (!left.isRight()) {
            return page.show(ags, left);
        }
        Optional<LocalDate> heldOn = GermanDates.day(left.day());
        Optional<String> problem = problem(heldOn);
        if (problem.isPresent()) {
            return page.show(ags, left.with(Map.of("tag", problem.get())));
        }
        Optional<Problem> doubt =
                input.containsKey(MEANT) ? Optional.empty() : doubts.about(CaseKey.of(ags), heldOn.get());
        if (doubt.isPresent()) {
            return page.show(ags, left.with(Map.of("tag", text(doubt.get())))).addObject("doubted", true);
        }
        try {
            end.finish(CaseKey.of(ags), heldOn.get(), author.getName());
        } catch (Refused e) {
            return page.show(
                    ags, left.refused(text(e.messageKey(), e.arguments().toArray())));
        }
        redirect.addFlashAttribute("notice", text("termin.finished"));
        return new ModelAndView("redirect:/gemeinden/" + ags);
    }

    private Optional<String> problem(Optional<LocalDate> heldOn) {
        if (heldOn.filter(day -> !day.isAfter(today())).isEmpty()) {
            return Optional.of(text("termin.day.problem"));
        }
        return FactDates.problem(heldOn.get(), today()).map(this::text);
    }

    /** @return what could not be stored */
    private Typed store(Ags ags, Map<String, String> input) {
        CaseKey caseKey = CaseKey.of(ags);
        String day = input.getOrDefault("tag", today().format(DAY));
        Map<AgendaPoint, String> conflicts = save(caseKey, points(input));
        MassnahmeForm massnahme = MassnahmeForm.of(input);
        Typed left = new Typed(conflicts, massnahme, day, Map.of(), Optional.empty());
        if (massnahme.isEmpty()) {
            return left;
        }
        Map<String, String> problems = massnahme.problems(today());
        if (!problems.isEmpty()) {
            return left.with(problems.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue()))));
        }
        try {
            agreements.add(caseKey, massnahme.massnahme());
        } catch (Refused e) {
            return left.refused(text(e.messageKey(), e.arguments().toArray()));
        }
        return new Typed(conflicts, MassnahmeForm.EMPTY, day, Map.of(), Optional.empty());
    }

    /** Whoever saved at the very same moment was first; the second attempt sees what they wrote. */
    private Map<AgendaPoint, String> save(CaseKey caseKey, Map<AgendaPoint, Termine.Typed> typed) {
        try {
            return termine.save(caseKey, typed);
        } catch (DataIntegrityViolationException e) {
            return termine.save(caseKey, typed);
        }
    }

    private static Map<AgendaPoint, Termine.Typed> points(Map<String, String> input) {
        Map<AgendaPoint, Termine.Typed> typed = new EnumMap<>(AgendaPoint.class);
        for (AgendaPoint point : AgendaPoint.values()) {
            String text = input.get(point.field());
            if (text != null) {
                typed.put(point, new Termine.Typed(revision(input.get("stand-" + point.field())), clean(text)));
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

    private static String anchorBehind(String point) {
        List<String> fields =
                Stream.of(AgendaPoint.values()).map(AgendaPoint::field).toList();
        int index = fields.indexOf(point);
        return index < 0 || index + 1 == fields.size() ? "#massnahmen" : "#f-" + fields.get(index + 1);
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    private String text(Problem problem) {
        return text(problem.messageKey(), problem.arguments().toArray());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
