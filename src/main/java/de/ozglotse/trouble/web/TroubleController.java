package de.ozglotse.trouble.web;

import de.ozglotse.identity.Role;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.trouble.MailStandstill;
import de.ozglotse.trouble.RetryTally;
import de.ozglotse.trouble.StuckWork;
import de.ozglotse.workflow.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the work that is stuck. */
@Controller
@RequestMapping("/verwaltung/stoerungen")
class TroubleController {

    private static final int SHOWN = 200;

    private final StuckWork work;
    private final MailStandstill mails;
    private final Municipalities municipalities;
    private final MessageSource messages;
    private final Clock clock;

    TroubleController(
            StuckWork work, MailStandstill mails, Municipalities municipalities, MessageSource messages, Clock clock) {
        this.work = work;
        this.mails = mails;
        this.municipalities = municipalities;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        List<Trouble> all = work.all();
        Map<String, String> places = municipalities.all().stream()
                .collect(Collectors.toMap(each -> each.ags().value(), Municipality::name));
        model.addAttribute("standstill", mails.current().map(StandstillView::of).orElse(null));
        model.addAttribute("total", all.size());
        model.addAttribute("givenUp", all.stream().filter(Trouble::isGivenUp).count());
        model.addAttribute(
                "rows",
                all.stream()
                        .limit(SHOWN)
                        .map(trouble -> TroubleRow.of(trouble, places, clock.instant()))
                        .toList());
        model.addAttribute("technical", request.isUserInRole(Role.VERWALTUNG.name()));
        return "trouble/list";
    }

    @PostMapping("/{id}/versuchen")
    String retry(@PathVariable String id, RedirectAttributes redirect) {
        return done(work.retry(List.of(id)), redirect);
    }

    @PostMapping("/auswahl")
    String retrySelected(@RequestParam(defaultValue = "") List<String> auswahl, RedirectAttributes redirect) {
        return done(work.retry(auswahl), redirect);
    }

    @PostMapping("/alle")
    String retryAll(RedirectAttributes redirect) {
        return done(work.retryAll(), redirect);
    }

    @PostMapping("/mails/versuchen")
    String tryMails(RedirectAttributes redirect) {
        String key = mails.tryNow() ? "trouble.mails.answers" : "trouble.mails.silent";
        redirect.addFlashAttribute("notice", messages.getMessage(key, null, Locale.GERMANY));
        return "redirect:/verwaltung/stoerungen";
    }

    private String done(RetryTally tally, RedirectAttributes redirect) {
        String told = Stream.of(
                        sentence("trouble.started", tally.started()),
                        sentence("trouble.underway", tally.underway()),
                        sentence("trouble.gone", tally.gone()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        redirect.addFlashAttribute(
                "notice", told.isEmpty() ? messages.getMessage("trouble.nothing", null, Locale.GERMANY) : told);
        return "redirect:/verwaltung/stoerungen";
    }

    private Optional<String> sentence(String key, int number) {
        return number == 0
                ? Optional.empty()
                : Optional.of(messages.getMessage(key, new Object[] {number}, Locale.GERMANY));
    }
}
