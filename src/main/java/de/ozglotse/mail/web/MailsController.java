package de.ozglotse.mail.web;

import de.ozglotse.mail.LetterKind;
import de.ozglotse.mail.MailPreviews;
import de.ozglotse.mail.MailSettings;
import de.ozglotse.mail.MailStop;
import de.ozglotse.mail.MailTexts;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.SecurityHeaders;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which the office says how its mails are worded, and whether any leave at all. */
@Controller
@RequestMapping("/verwaltung/mails")
class MailsController {

    private static final String START = "redirect:/verwaltung/mails";
    private static final String OFFICE = "office.";
    private static final String CSP = "Content-Security-Policy";

    /** A letter carries its styles with it, as mail programs want it; it may be framed by its own page only. */
    private static final String LETTER_CSP =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final MailTexts texts;
    private final MailPreviews previews;
    private final MailSettings settings;
    private final MailStop stop;
    private final MessageSource messages;

    MailsController(
            MailTexts texts, MailPreviews previews, MailSettings settings, MailStop stop, MessageSource messages) {
        this.texts = texts;
        this.previews = previews;
        this.settings = settings;
        this.stop = stop;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView start() {
        return start(texts.current(), Map.of());
    }

    @PostMapping("/absender")
    ModelAndView changeSender(@RequestParam Map<String, String> form, RedirectAttributes redirect) {
        Map<String, String> wanted = new LinkedHashMap<>(form);
        wanted.keySet().removeIf(name -> !name.startsWith(OFFICE));
        Map<String, String> problems = texts.change(wanted);
        return problems.isEmpty() ? done(START, "mail.texts.saved", redirect) : start(wanted, problems);
    }

    @PostMapping("/absender/zuruecksetzen")
    ModelAndView resetSender(RedirectAttributes redirect) {
        texts.current().keySet().stream()
                .filter(name -> name.startsWith(OFFICE))
                .forEach(texts::reset);
        return done(START, "mail.texts.reset.done", redirect);
    }

    @GetMapping("/{art}")
    ModelAndView letter(@PathVariable String art, HttpServletResponse response) {
        return letter(known(art), texts.current(), Map.of(), response);
    }

    /** What was typed stays in the form, and is only kept for the frame in which the letter is shown. */
    @PostMapping("/{art}/vorschau")
    ModelAndView preview(
            @PathVariable String art,
            @RequestParam(defaultValue = "") String intro,
            @RequestParam(defaultValue = "") String closing,
            HttpServletResponse response,
            HttpSession session) {
        LetterDraft draft = new LetterDraft(known(art), intro, closing);
        Map<String, String> problems = texts.problems(draft.texts());
        ModelAndView page = letter(art, draft.texts(), problems, response);
        if (problems.isEmpty()) {
            session.setAttribute(LetterDraft.ATTRIBUTE, draft);
            page.addObject("preview", previews.of(art, draft.texts()));
            page.addObject("draft", true);
        }
        return page;
    }

    @PostMapping("/{art}")
    ModelAndView changeLetter(
            @PathVariable String art,
            @RequestParam(defaultValue = "") String intro,
            @RequestParam(defaultValue = "") String closing,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, String> wanted = new LetterDraft(known(art), intro, closing).texts();
        Map<String, String> problems = texts.change(wanted);
        return problems.isEmpty()
                ? done(START + "/" + art, "mail.texts.saved", redirect)
                : letter(art, wanted, problems, response);
    }

    @PostMapping("/{art}/zuruecksetzen")
    ModelAndView reset(@PathVariable String art, RedirectAttributes redirect) {
        texts.reset(MailTexts.INTRO + known(art));
        texts.reset(MailTexts.CLOSING + art);
        return done(START + "/" + art, "mail.texts.reset.done", redirect);
    }

    @GetMapping(path = "/{art}/html", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String html(@PathVariable String art, HttpServletResponse response) {
        response.setHeader(CSP, LETTER_CSP);
        return previews.of(known(art)).html();
    }

    @GetMapping(path = "/{art}/vorschau/html", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String html(
            @PathVariable String art,
            @SessionAttribute(name = LetterDraft.ATTRIBUTE, required = false) LetterDraft draft,
            HttpServletResponse response) {
        response.setHeader(CSP, LETTER_CSP);
        return draft != null && draft.kind().equals(known(art))
                ? previews.of(art, draft.texts()).html()
                : previews.of(known(art)).html();
    }

    @PostMapping("/anhalten")
    ModelAndView stop(RedirectAttributes redirect) {
        stop.begin();
        return done(START, "mail.stop.begun", redirect);
    }

    @PostMapping("/freigeben")
    ModelAndView release(RedirectAttributes redirect) {
        return done(START, "mail.stop.released", redirect, stop.release());
    }

    @PostMapping("/verwerfen")
    ModelAndView discard(RedirectAttributes redirect) {
        return done(START, "mail.stop.discarded", redirect, stop.discard());
    }

    private ModelAndView start(Map<String, String> values, Map<String, String> problems) {
        ModelAndView page = page("mail/mails", values, problems);
        List<String> changed = texts.changed();
        page.addObject(
                "kinds",
                LetterKind.ALL.stream()
                        .map(kind -> KindRow.of(kind, previews.newest(kind), changed))
                        .toList());
        page.addObject("stop", stop.current().map(StopView::of).orElse(null));
        return page.addObject("settings", settings);
    }

    private ModelAndView letter(
            String kind, Map<String, String> values, Map<String, String> problems, HttpServletResponse response) {
        response.setHeader(CSP, SecurityHeaders.CONTENT_SECURITY_POLICY + "; frame-src 'self'");
        ModelAndView page = page("mail/brief", values, problems);
        page.addObject("kind", kind);
        page.addObject("preview", previews.of(kind));
        page.addObject("draft", false);
        page.addObject("versions", VersionRow.of(texts, kind));
        return page;
    }

    private ModelAndView page(String view, Map<String, String> values, Map<String, String> problems) {
        Map<String, String> told = new LinkedHashMap<>();
        problems.forEach((name, key) -> told.put(name, messages.getMessage(key, null, Locale.GERMANY)));
        ModelAndView page = new ModelAndView(view);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("values", values);
        page.addObject("problems", told);
        return page.addObject(
                "errors",
                told.entrySet().stream()
                        .map(problem -> new FieldProblem(problem.getKey().replace('.', '-'), problem.getValue()))
                        .toList());
    }

    private ModelAndView done(String target, String key, RedirectAttributes redirect, Object... arguments) {
        redirect.addFlashAttribute("notice", messages.getMessage(key, arguments, Locale.GERMANY));
        return new ModelAndView(target);
    }

    private static String known(String kind) {
        if (!LetterKind.ALL.contains(kind)) {
            throw new NotFound("kind of letter " + kind);
        }
        return kind;
    }
}
