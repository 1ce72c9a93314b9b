package de.ozglotse.okr.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.okr.ObjectiveDesk;
import de.ozglotse.okr.web.FormPage.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which the title of a released objective is adjusted with a reason. */
@Controller
@RequestMapping("/objectives/{code:\\d{4}-Q[1-4]-[A-Z]{2}-O\\d{1,2}}/anpassen")
class ObjectiveFormController {

    private static final String TITLE = "objective";
    private static final String REASON = "grund";

    private final ObjectiveDesk desk;
    private final FormPage page;
    private final Fields fields;
    private final CurrentUser user;

    ObjectiveFormController(ObjectiveDesk desk, FormPage page, Fields fields, CurrentUser user) {
        this.desk = desk;
        this.page = page;
        this.fields = fields;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        Editors.require(request);
        return page.of(form(Map.of(TITLE, desk.get(code).title())), frame(code), Map.of());
    }

    @PostMapping
    ModelAndView adjust(
            @PathVariable String code,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Editors.require(request);
        Form form = form(input);
        return page.submit(form, form.problems(), () -> frame(code), () -> {
            desk.adjust(code, form.text(TITLE), form.text(REASON), user.actor());
            redirect.addFlashAttribute("notice", fields.get("okr.kr.saved"));
            return new ModelAndView("redirect:" + back(code));
        });
    }

    private Form form(Map<String, String> input) {
        return new Form(List.of(fields.longText(TITLE, true, 1000), fields.longText(REASON, true, 1000)), input);
    }

    private Frame frame(String code) {
        return new Frame(
                        "okr.objective.adjust", desk.get(code).title(), "/objectives/" + code + "/anpassen", back(code))
                .in("strategie")
                .withHelp(List.of(fields.get("okr.objective.adjust.help")));
    }

    private String back(String code) {
        return "/quartale/" + desk.get(code).quarter();
    }
}
