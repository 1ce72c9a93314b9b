package de.ozglotse.begleitung.web;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.begleitung.Ending;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.identity.Role;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets the coordinator end the Begleitung of a municipality and resume it. */
@Controller
@RequestMapping("/gemeinden/{ags:[0-9]{8}}/begleitung")
class BegleitungController {

    private final Begleitungen begleitungen;
    private final Municipalities municipalities;
    private final EndingForm form;
    private final MessageSource messages;
    private final CurrentUser user;
    private final Clock clock;

    BegleitungController(
            Begleitungen begleitungen,
            Municipalities municipalities,
            EndingForm form,
            MessageSource messages,
            CurrentUser user,
            Clock clock) {
        this.begleitungen = begleitungen;
        this.municipalities = municipalities;
        this.form = form;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    @ModelAttribute("municipality")
    Municipality municipality(@PathVariable Ags ags, HttpServletRequest request) {
        if (!request.isUserInRole(Role.KOORDINATION.name())) {
            throw new AccessDeniedException("Only the coordination ends and resumes");
        }
        return municipalities.find(ags).orElseThrow(() -> new NotFound("No municipality has this AGS"));
    }

    @GetMapping("/ende")
    String askForEnd(@ModelAttribute("municipality") Municipality municipality, Model model) {
        if (begleitungen.ended(CaseKey.of(municipality.ags())).isPresent()) {
            throw new Refused("begleitung.end.already");
        }
        form.show(form.ofEnd(municipality), Map.of(), Map.of(), model);
        return "begleitung/end";
    }

    @PostMapping("/ende")
    ModelAndView end(
            @ModelAttribute("municipality") Municipality municipality,
            @RequestParam Map<String, String> input,
            Model model,
            RedirectAttributes redirect) {
        EndingInput read = EndingInput.read(input, CountyTime.dayOf(clock.instant()));
        if (!read.problems().isEmpty()) {
            form.show(form.ofEnd(municipality), input, read.problems(), model);
            return new ModelAndView("begleitung/end", model.asMap(), HttpStatus.BAD_REQUEST);
        }
        if (!form.offersSuccessor(municipality, read.request())) {
            form.show(form.ofEnd(municipality), input, EndingInput.NO_SUCCESSOR, model);
            return new ModelAndView("begleitung/end", model.asMap(), HttpStatus.BAD_REQUEST);
        }
        begleitungen.end(CaseKey.of(municipality.ags()), read.request(), user.actor());
        return backTo(municipality, "begleitung.ended", redirect);
    }

    @GetMapping("/wiederaufnahme")
    String askForResumption(@ModelAttribute("municipality") Municipality municipality, Model model) {
        model.addAttribute("ending", ending(municipality));
        form.show(form.ofResumption(), Map.of(), Map.of(), model);
        return "begleitung/resume";
    }

    @PostMapping("/wiederaufnahme")
    ModelAndView resume(
            @ModelAttribute("municipality") Municipality municipality,
            @RequestParam Map<String, String> input,
            Model model,
            RedirectAttributes redirect) {
        ResumptionInput read = ResumptionInput.read(input);
        if (!read.problems().isEmpty()) {
            model.addAttribute("ending", ending(municipality));
            form.show(form.ofResumption(), input, read.problems(), model);
            return new ModelAndView("begleitung/resume", model.asMap(), HttpStatus.BAD_REQUEST);
        }
        begleitungen.resume(CaseKey.of(municipality.ags()), read.keepsResults(), read.reason(), user.actor());
        return backTo(municipality, "begleitung.resumed", redirect);
    }

    private Ending ending(Municipality municipality) {
        Ending ending = begleitungen
                .ended(CaseKey.of(municipality.ags()))
                .orElseThrow(() -> new Refused("begleitung.resume.already"));
        if (ending.kind().isMerger()) {
            throw new Refused("begleitung.resume.merged");
        }
        return ending;
    }

    private ModelAndView backTo(Municipality municipality, String notice, RedirectAttributes redirect) {
        Object[] name = {municipality.name()};
        redirect.addFlashAttribute("notice", messages.getMessage(notice, name, Locale.GERMANY));
        return new ModelAndView("redirect:/gemeinden/" + municipality.ags());
    }
}
