package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.FileRefused;
import de.ozglotse.confirmation.LinkAddress;
import de.ozglotse.confirmation.LinkClosed;
import de.ozglotse.confirmation.ReceivedLink;
import de.ozglotse.confirmation.ReceivedLink.Question;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.SecondLook;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.workflow.InvalidAnswer;
import de.ozglotse.workflow.StepId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page that a link opens. Reading it changes nothing; each answer is a POST followed by a redirect. */
@Controller
@RequestMapping({"/r/{token}", "/r/{token}/fragen/{step:[A-Za-z0-9-]{1,64}}"})
class LinkController {

    private final ReceivedLinks links;
    private final LinkPages pages;
    private final SecondLook secondLook;
    private final MessageSource messages;
    private final Clock clock;

    LinkController(ReceivedLinks links, LinkPages pages, SecondLook secondLook, MessageSource messages, Clock clock) {
        this.links = links;
        this.pages = pages;
        this.secondLook = secondLook;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@ModelAttribute(binding = false) LinkAddress address, Model model, HttpServletResponse response) {
        return pages.show(address, links.look(address), LinkForm.empty(), model, response);
    }

    @PostMapping
    String answer(
            @ModelAttribute(binding = false) LinkAddress address,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = LinkForm.FILES, required = false) List<MultipartFile> files,
            Model model,
            HttpServletResponse response) {
        ReceivedLink link = links.look(address);
        LinkForm form = LinkForm.of(typed, LinkFiles.of(files));
        if (link.status() != Status.OPEN) {
            return pages.refuse(address, link, form, model, response);
        }
        check(form, link.question().orElseThrow());
        try {
            if (form.isRight()) {
                List<StepId> left =
                        links.answer(address, form.submission(link.question().orElseThrow(), messages));
                return "redirect:" + LinkPath.thanks(address, left);
            }
        } catch (InvalidInput e) {
            form.refuse(e, messages);
        } catch (FileRefused e) {
            form.refuse(e, messages);
        } catch (InvalidAnswer e) {
            form.refuse("confirmation.error.refused", messages);
        } catch (LinkClosed | StepAlreadyAnswered e) {
            return pages.refuse(address, links.look(address), form, model, response);
        }
        return pages.show(address, link, form, model, response);
    }

    private void check(LinkForm form, Question question) {
        form.check(CountyTime.dayOf(clock.instant()), messages);
        form.doubt(question, secondLook, messages);
    }

    @GetMapping("/danke")
    String thanks(
            @ModelAttribute(binding = false) LinkAddress address,
            @RequestParam(name = LinkPath.LEFT_OUT, defaultValue = "") List<StepId> left,
            Model model,
            HttpServletResponse response) {
        ReceivedLink link = links.look(address);
        Optional<ReceivedLink.Reply> own = link.reply().filter(ReceivedLink.Reply::own);
        if (own.isEmpty()) {
            return pages.show(address, link, LinkForm.empty(), model, response);
        }
        model.addAttribute("change", LinkPath.of(address) + LinkPath.CHANGE);
        model.addAttribute("reply", own.get());
        model.addAttribute("leftOut", links.leftOut(address, left));
        model.addAttribute("overview", links.overview(address.token()).orElse(null));
        return "confirmation/danke";
    }
}
