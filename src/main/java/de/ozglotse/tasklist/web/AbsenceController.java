package de.ozglotse.tasklist.web;

import de.ozglotse.identity.Colleagues;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.Absences;
import de.ozglotse.tasklist.GermanDates;
import de.ozglotse.tasklist.TaskViewer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of those who are away and of those who stand in. */
@Controller
class AbsenceController {

    private final Absences absences;
    private final Colleagues colleagues;
    private final CurrentUser user;
    private final MessageSource messages;

    AbsenceController(Absences absences, Colleagues colleagues, CurrentUser user, MessageSource messages) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping("/aufgaben/vertretung")
    String show(Model model) {
        model.addAttribute("absences", absences.coming(viewer()));
        model.addAttribute("people", colleagues.of(user.groups()));
        model.addAttribute("me", user.username());
        return "tasklist/absence";
    }

    /** @param input {@code person}, {@code vertretung}, {@code von} and {@code bis} */
    @PostMapping("/aufgaben/vertretung")
    String enter(@RequestParam Map<String, String> input, RedirectAttributes redirect) {
        return act(redirect, input, () -> {
            absences.enter(
                    input.getOrDefault("person", ""),
                    input.getOrDefault("vertretung", ""),
                    day(input.get("von")),
                    day(input.get("bis")),
                    viewer(),
                    user.actor());
            return text("tasklist.absence.entered");
        });
    }

    @PostMapping("/aufgaben/vertretung/{id}/ende")
    String end(@PathVariable UUID id, RedirectAttributes redirect) {
        return act(redirect, Map.of(), () -> {
            absences.end(id, viewer(), user.actor());
            return text("tasklist.absence.ended");
        });
    }

    @PostMapping("/aufgaben/vertretung/uebergabe")
    String handOver(@RequestParam String von, @RequestParam String an, RedirectAttributes redirect) {
        return act(redirect, Map.of(), () -> {
            int number = absences.handOver(von, an, viewer(), user.actor());
            return text("tasklist.absence.handed-over", number);
        });
    }

    private String act(RedirectAttributes redirect, Map<String, String> typed, Supplier<String> work) {
        try {
            redirect.addFlashAttribute("notice", work.get());
        } catch (Refused e) {
            redirect.addFlashAttribute(
                    "problem", text(e.messageKey(), e.arguments().toArray()));
            redirect.addFlashAttribute("typed", typed);
        }
        return "redirect:/aufgaben/vertretung";
    }

    private static LocalDate day(String typed) {
        return GermanDates.day(typed == null ? "" : typed).orElseThrow(() -> new Refused("tasklist.field.date"));
    }

    private TaskViewer viewer() {
        return new TaskViewer(user.username(), user.groups());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
