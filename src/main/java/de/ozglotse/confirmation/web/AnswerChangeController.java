package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.ChangeableAnswer;
import de.ozglotse.confirmation.FileRefused;
import de.ozglotse.confirmation.LinkAddress;
import de.ozglotse.confirmation.LinkClosed;
import de.ozglotse.confirmation.ReceivedLink.Question;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.Refused;
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

/** Lets a contact change an answer until the next person has acted. */
@Controller
@RequestMapping({"/r/{token}/aendern", "/r/{token}/fragen/{step:[A-Za-z0-9-]{1,64}}/aendern"})
class AnswerChangeController {

    private final ReceivedLinks links;
    private final LinkPages pages;
    private final SecondLook secondLook;
    private final MessageSource messages;
    private final Clock clock;

    AnswerChangeController(
            ReceivedLinks links, LinkPages pages, SecondLook secondLook, MessageSource messages, Clock clock) {
        this.links = links;
        this.pages = pages;
        this.secondLook = secondLook;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@ModelAttribute(binding = false) LinkAddress address, Model model, HttpServletResponse response) {
        return links.changeable(address)
                .map(change -> pages.change(address, change.question(), LinkForm.of(change.answer()), model, response))
                .orElseGet(() -> pages.show(address, links.look(address), LinkForm.empty(), model, response));
    }

    @PostMapping
    String change(
            @ModelAttribute(binding = false) LinkAddress address,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = LinkForm.FILES, required = false) List<MultipartFile> files,
            Model model,
            HttpServletResponse response) {
        LinkForm form = LinkForm.of(typed, LinkFiles.of(files));
        Optional<ChangeableAnswer> change = links.changeable(address);
        if (change.isEmpty()) {
            return pages.refuse(address, links.look(address), form, model, response);
        }
        check(form, change.get().question());
        try {
            if (form.isRight()) {
                StepId now = links.change(address, form.submission(change.get().question(), messages));
                LinkAddress moved = address.step().isPresent() ? address.of(now) : address;
                return "redirect:" + LinkPath.thanks(moved, List.of());
            }
        } catch (InvalidInput e) {
            form.refuse(e, messages);
        } catch (FileRefused e) {
            form.refuse(e, messages);
        } catch (InvalidAnswer e) {
            form.refuse("confirmation.error.refused", messages);
        } catch (LinkClosed | StepAlreadyAnswered | Refused e) {
            return pages.refuse(address, links.look(address), form, model, response);
        }
        return pages.change(address, change.get().question(), form, model, response);
    }

    private void check(LinkForm form, Question question) {
        form.check(CountyTime.dayOf(clock.instant()), messages);
        form.doubt(question, secondLook, messages);
    }
}
