package de.ozglotse.okr.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.okr.Commitment;
import de.ozglotse.okr.KeyResultDesk;
import de.ozglotse.okr.KeyResultDesk.Settled;
import de.ozglotse.okr.KeyResultKind;
import de.ozglotse.okr.KeyResultNames;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.web.FormPage.Frame;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.StepField;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

/** The forms by which a released key result is settled, and its title and target adjusted with a reason. */
@Controller
@RequestMapping("/key-results/{code:\\d{4}-Q[1-4]-[A-Z]{2}-O\\d{1,2}-KR\\d{1,2}}")
class KeyResultFormController {

    private static final String COMMITMENT = "verbindlichkeit";
    private static final String PERSON = "verantwortlich";
    private static final String DUE = "faelligAm";
    private static final String PLAN = "plan";
    private static final String TITLE = "krTitel";
    private static final String TARGET = "krZielwert";
    private static final String REASON = "grund";
    private static final String SINCE = "geltenAb";

    private final KeyResultDesk desk;
    private final KeyResultNames names;
    private final FormPage page;
    private final Fields fields;
    private final CurrentUser user;
    private final Clock clock;

    KeyResultFormController(
            KeyResultDesk desk, KeyResultNames names, FormPage page, Fields fields, CurrentUser user, Clock clock) {
        this.clock = clock;
        this.desk = desk;
        this.names = names;
        this.page = page;
        this.fields = fields;
        this.user = user;
    }

    @GetMapping("/festlegungen")
    ModelAndView settle(@PathVariable String code, HttpServletRequest request) {
        Editors.require(request);
        Settled known = desk.settled(code);
        Map<String, String> input = new HashMap<>();
        input.put(COMMITMENT, known.commitment().name());
        input.put(PERSON, known.person());
        known.due().ifPresent(day -> input.put(DUE, Form.shown(day)));
        input.put(PLAN, PlanLines.text(known.plan()));
        return page.of(settling(input), settleFrame(code), Map.of());
    }

    @PostMapping("/festlegungen")
    ModelAndView settle(
            @PathVariable String code,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Editors.require(request);
        Form form = settling(input);
        Map<String, String> problems = form.problems();
        PlanLines plan = PlanLines.of(form.text(PLAN));
        if (!plan.readable()) {
            problems.put(PLAN, "okr.plan.unreadable");
        }
        if (form.day(DUE).filter(day -> !quarterOf(code).includes(day)).isPresent()) {
            problems.put(DUE, "okr.due.outside");
        }
        checkSince(code, form, problems);
        return page.submit(form, problems, () -> settleFrame(code), () -> {
            desk.settle(
                    code,
                    Commitment.valueOf(form.text(COMMITMENT)),
                    form.text(PERSON),
                    form.day(DUE),
                    plan.amounts(),
                    form.text(REASON),
                    form.day(SINCE),
                    user.actor());
            return shown(code, redirect);
        });
    }

    @GetMapping("/anpassen")
    ModelAndView adjust(@PathVariable String code, HttpServletRequest request) {
        Editors.require(request);
        Settled known = desk.settled(code);
        Map<String, String> input = new HashMap<>(Map.of(TITLE, known.title()));
        known.target().ifPresent(target -> input.put(TARGET, Form.shown(target)));
        return page.of(adjusting(known, input), adjustFrame(code), Map.of());
    }

    @PostMapping("/anpassen")
    ModelAndView adjust(
            @PathVariable String code,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Editors.require(request);
        Form form = adjusting(desk.settled(code), input);
        Map<String, String> problems = form.problems();
        if (form.number(TARGET).filter(target -> target.signum() <= 0).isPresent()) {
            problems.put(TARGET, "okr.target.positive");
        }
        checkSince(code, form, problems);
        return page.submit(form, problems, () -> adjustFrame(code), () -> {
            desk.adjust(code, form.text(TITLE), form.number(TARGET), form.text(REASON), form.day(SINCE), user.actor());
            return shown(code, redirect);
        });
    }

    private Form settling(Map<String, String> input) {
        return new Form(
                List.of(
                        fields.choice(COMMITMENT, true, fields.options("okr.commitment.", Commitment.values())),
                        fields.text(PERSON, false, 200),
                        fields.day(DUE, false),
                        fields.longText(PLAN, false, 2000),
                        fields.day(SINCE, false),
                        fields.longText(REASON, true, 1000)),
                input);
    }

    /** A counted value is neither typed nor is its target. */
    private Form adjusting(Settled known, Map<String, String> input) {
        List<StepField> all = new ArrayList<>(List.of(fields.longText(TITLE, true, 1000)));
        if (known.kind() == KeyResultKind.METRIK) {
            all.add(fields.number(TARGET, true));
        }
        all.add(fields.day(SINCE, false));
        all.add(fields.longText(REASON, true, 1000));
        return new Form(all, input);
    }

    /** What was settled can hold for days that have passed, but for no other quarter and not only some day. */
    private void checkSince(String code, Form form, Map<String, String> problems) {
        if (form.day(SINCE)
                .filter(day -> day.isBefore(quarterOf(code).start()) || day.isAfter(today()))
                .isPresent()) {
            problems.put(SINCE, "okr.since.outside");
        }
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    private QuarterView quarterOf(String code) {
        return QuarterView.of(names.get(code).quarter());
    }

    private Frame settleFrame(String code) {
        return frame(code, "okr.kr.settle", "okr.kr.settle.help", "/festlegungen");
    }

    private Frame adjustFrame(String code) {
        return frame(code, "okr.kr.adjust", "okr.kr.adjust.help", "/anpassen");
    }

    private Frame frame(String code, String title, String help, String action) {
        KeyResultNames.Name name = names.get(code);
        String path = "/key-results/" + code;
        return new Frame(title, fields.get("okr.kr", name.number(), name.title()), path + action, path)
                .withHelp(List.of(fields.get(help)));
    }

    private ModelAndView shown(String code, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", fields.get("okr.kr.saved"));
        return new ModelAndView("redirect:/key-results/" + code);
    }
}
