package de.ozglotse.okr.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.okr.GoalVersion;
import de.ozglotse.okr.StrategyMap;
import de.ozglotse.okr.StrategyMap.Wording;
import de.ozglotse.okr.web.FormPage.Frame;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which goals are added to the strategy map, worded differently and taken off it. */
@Controller
@RequestMapping("/strategie/ziele")
class StrategyFormController {

    private static final String TITLE = "ziel";
    private static final String EXPLANATION = "erlaeuterung";
    private static final String PERMANENT = "dauerziel";
    private static final String FROM = "gueltigAb";
    private static final String REASON = "grund";
    private static final String END = "zielende";

    private final StrategyMap map;
    private final FormPage page;
    private final Fields fields;
    private final CurrentUser user;
    private final Clock clock;

    StrategyFormController(StrategyMap map, FormPage page, Fields fields, CurrentUser user, Clock clock) {
        this.map = map;
        this.page = page;
        this.fields = fields;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/neu")
    ModelAndView begin(@RequestParam String handlungsfeld, HttpServletRequest request) {
        Editors.requireOfStrategy(request);
        return page.of(wording(Map.of(PERMANENT, "nein", FROM, today())), newGoal(handlungsfeld), Map.of());
    }

    @PostMapping("/neu")
    ModelAndView add(
            @RequestParam String handlungsfeld,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Editors.requireOfStrategy(request);
        Form form = wording(input);
        return page.submit(form, form.problems(), () -> newGoal(handlungsfeld), () -> {
            map.add(handlungsfeld, words(form), form.day(FROM).orElseThrow(), form.text(REASON), user.actor());
            return back("/strategie", redirect);
        });
    }

    @GetMapping("/{code}/aendern")
    ModelAndView reword(@PathVariable String code, HttpServletRequest request) {
        Editors.requireOfStrategy(request);
        List<GoalVersion> history = map.history(code);
        GoalVersion last = history.get(history.size() - 1);
        Map<String, String> input = Map.of(
                TITLE, last.title(),
                EXPLANATION, last.explanation(),
                PERMANENT, last.permanent() ? "ja" : "nein",
                FROM, today());
        return page.of(wording(input), of(code, "okr.goal.change", "/aendern"), Map.of());
    }

    @PostMapping("/{code}/aendern")
    ModelAndView reword(
            @PathVariable String code,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Editors.requireOfStrategy(request);
        Form form = wording(input);
        return page.submit(form, form.problems(), () -> of(code, "okr.goal.change", "/aendern"), () -> {
            map.reword(code, words(form), form.day(FROM).orElseThrow(), form.text(REASON), user.actor());
            return back("/strategie/ziele/" + code, redirect);
        });
    }

    @GetMapping("/{code}/ende")
    ModelAndView end(@PathVariable String code, HttpServletRequest request) {
        Editors.requireOfStrategy(request);
        return page.of(ending(Map.of(FROM, today())), of(code, "okr.goal.end", "/ende"), Map.of());
    }

    @PostMapping("/{code}/ende")
    ModelAndView end(
            @PathVariable String code,
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Editors.requireOfStrategy(request);
        Form form = ending(input);
        return page.submit(form, form.problems(), () -> of(code, "okr.goal.end", "/ende"), () -> {
            boolean reached = form.text(END).equals(GoalVersion.Change.ERREICHT.name());
            map.end(code, reached, form.day(FROM).orElseThrow(), form.text(REASON), user.actor());
            return back("/strategie/ziele/" + code, redirect);
        });
    }

    private Form wording(Map<String, String> input) {
        return new Form(
                List.of(
                        fields.longText(TITLE, true, 1000),
                        fields.longText(EXPLANATION, true, 20000),
                        fields.yesNo(PERMANENT),
                        fields.day(FROM, true),
                        fields.longText(REASON, true, 1000)),
                input);
    }

    private Form ending(Map<String, String> input) {
        return new Form(
                List.of(
                        fields.choice(
                                END,
                                true,
                                fields.options(
                                        "okr.goal.change.", GoalVersion.Change.ERREICHT, GoalVersion.Change.ENTFALLEN)),
                        fields.day(FROM, true),
                        fields.longText(REASON, true, 1000)),
                input);
    }

    private static Wording words(Form form) {
        return new Wording(form.text(TITLE), form.text(EXPLANATION), form.yes(PERMANENT));
    }

    private Frame newGoal(String handlungsfeld) {
        return new Frame(
                        "okr.goal.new",
                        name(handlungsfeld),
                        "/strategie/ziele/neu?handlungsfeld=" + handlungsfeld,
                        "/strategie")
                .in("strategie")
                .withHelp(help());
    }

    private Frame of(String code, String title, String action) {
        List<GoalVersion> history = map.history(code);
        String path = "/strategie/ziele/" + code;
        return new Frame(title, history.get(history.size() - 1).title(), path + action, path)
                .in("strategie")
                .withHelp(help());
    }

    private String name(String handlungsfeld) {
        return map.on(CountyTime.dayOf(clock.instant())).stream()
                .flatMap(view -> view.fields().stream())
                .filter(field -> field.code().equals(handlungsfeld))
                .map(StrategyMap.Field::name)
                .findFirst()
                .orElseThrow(() -> new NotFound("No Handlungsfeld has this code"));
    }

    private List<String> help() {
        return Stream.of("okr.help.goal.1", "okr.help.goal.2", "okr.help.goal.3")
                .map(fields::get)
                .toList();
    }

    private String today() {
        return Form.shown(CountyTime.dayOf(clock.instant()));
    }

    private ModelAndView back(String path, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", fields.get("okr.goal.saved"));
        return new ModelAndView("redirect:" + path);
    }
}
