package de.ozglotse.okr.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.okr.CarryOver;
import de.ozglotse.okr.KeyResultNames;
import de.ozglotse.okr.QuarterView;
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

/** The form by which a key result is taken into a quarter that was released before its review carried it on. */
@Controller
@RequestMapping("/quartale/{id:\\d{4}-Q[1-4]}/aufnehmen/{code:\\d{4}-Q[1-4]-[A-Z]{2}-O\\d{1,2}-KR\\d{1,2}}")
class CarryOverController {

    private static final String REASON = "grund";

    private final CarryOver carryOver;
    private final KeyResultNames names;
    private final FormPage page;
    private final Fields fields;
    private final CurrentUser user;

    CarryOverController(CarryOver carryOver, KeyResultNames names, FormPage page, Fields fields, CurrentUser user) {
        this.carryOver = carryOver;
        this.names = names;
        this.page = page;
        this.fields = fields;
        this.user = user;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String id, @PathVariable String code, HttpServletRequest request) {
        Editors.require(request);
        return page.of(form(Map.of()), frame(id, code), Map.of());
    }

    @PostMapping
    ModelAndView takeUp(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Editors.require(request);
        Form form = form(input);
        return page.submit(form, form.problems(), () -> frame(id, code), () -> {
            carryOver.takeUp(id, code, form.text(REASON), user.actor());
            redirect.addFlashAttribute(
                    "notice", fields.get("okr.carry.taken", QuarterView.of(id).label()));
            return new ModelAndView("redirect:/quartale/" + id);
        });
    }

    private Form form(Map<String, String> input) {
        return new Form(List.of(fields.longText(REASON, true, 1000)), input);
    }

    private Frame frame(String id, String code) {
        KeyResultNames.Name name = names.get(code);
        String back = "/quartale/" + id;
        return new Frame(
                        "okr.carry.take",
                        fields.get("okr.kr", name.number(), name.title()),
                        back + "/aufnehmen/" + code,
                        back)
                .in("strategie")
                .withHelp(
                        List.of(fields.get("okr.carry.help", QuarterView.of(id).label())));
    }
}
