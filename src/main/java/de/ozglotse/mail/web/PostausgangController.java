package de.ozglotse.mail.web;

import de.ozglotse.identity.Role;
import de.ozglotse.mail.MailFilter;
import de.ozglotse.mail.MailStatus;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the outbox. */
@Controller
@RequestMapping("/postausgang")
class PostausgangController {

    private final Postausgang postausgang;
    private final Municipalities municipalities;
    private final MessageSource messages;

    PostausgangController(Postausgang postausgang, Municipalities municipalities, MessageSource messages) {
        this.postausgang = postausgang;
        this.municipalities = municipalities;
        this.messages = messages;
    }

    @GetMapping
    String list(MailQuery query, @RequestParam(defaultValue = "1") String seite, Model model) {
        MailFilter filter = query.filter();
        Postausgang.Page page = postausgang.list(filter, pageNumber(seite));
        model.addAttribute("page", page);
        model.addAttribute("rows", page.entries().stream().map(MailRow::new).toList());
        model.addAttribute("status", filter.status().orElse(null));
        model.addAttribute("gemeinde", filter.caseKey().map(CaseKey::value).orElse(""));
        model.addAttribute("an", filter.recipient());
        model.addAttribute("text", filter.text());
        model.addAttribute("statuses", MailStatus.values());
        model.addAttribute("municipalities", municipalities.all());
        model.addAttribute("places", places(municipalities.all()));
        return "mail/postausgang";
    }

    @GetMapping("/{id}")
    String detail(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Postausgang.Content mail = postausgang.find(id).orElseThrow(() -> new NotFound("mail " + id));
        model.addAttribute("mail", mail);
        model.addAttribute("renewable", mail.step().isPresent() && request.isUserInRole(Role.KOORDINATION.name()));
        model.addAttribute(
                "place", places(municipalities.all()).get(mail.entry().caseKey().value()));
        model.addAttribute("row", new MailRow(mail.entry()));
        model.addAttribute("paragraphs", paragraphs(mail.text()));
        return "mail/nachricht";
    }

    @PostMapping("/{id}/senden")
    String sendNow(@PathVariable UUID id, RedirectAttributes redirect) {
        String told = postausgang.sendNow(id) == Postausgang.Wish.STARTED
                ? "mail.postausgang.requeued"
                : "mail.postausgang.underway";
        return show(id, told, redirect);
    }

    @PostMapping("/{id}/erneut")
    String sendAgain(@PathVariable UUID id, RedirectAttributes redirect) {
        return show(postausgang.sendAgain(id), "mail.postausgang.again.done", redirect);
    }

    private String show(UUID id, String told, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", messages.getMessage(told, null, Locale.GERMANY));
        return "redirect:/postausgang/" + id;
    }

    private static int pageNumber(String seite) {
        return seite.matches("[1-9]\\d{0,5}") ? Integer.parseInt(seite) : 1;
    }

    private static Map<String, String> places(List<Municipality> all) {
        return all.stream().collect(Collectors.toMap(each -> each.ags().value(), Municipality::name));
    }

    private static List<List<String>> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }
}
