package de.ozglotse.okr.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.okr.CheckInBook;
import de.ozglotse.okr.CheckInTasks;
import de.ozglotse.okr.EarlierSettings;
import de.ozglotse.okr.KeyResultDesk;
import de.ozglotse.okr.KeyResultNames;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.MassnahmenBook;
import de.ozglotse.okr.Milestones;
import de.ozglotse.okr.QuarterBook;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows one key result with all that is settled about it, and ticks its milestones. */
@Controller
@RequestMapping("/key-results/{code:\\d{4}-Q[1-4]-[A-Z]{2}-O\\d{1,2}-KR\\d{1,2}}")
class KeyResultController {

    private final KeyResultNames names;
    private final KeyResultDesk desk;
    private final QuarterBook book;
    private final CheckInBook checkIns;
    private final Optional<CheckInTasks> checkInTasks;
    private final Milestones milestones;
    private final EarlierSettings earlier;
    private final SettingLines settings;
    private final MassnahmenBook massnahmen;
    private final MessageSource messages;
    private final CurrentUser user;

    KeyResultController(
            KeyResultNames names,
            KeyResultDesk desk,
            QuarterBook book,
            CheckInBook checkIns,
            Optional<CheckInTasks> checkInTasks,
            Milestones milestones,
            EarlierSettings earlier,
            SettingLines settings,
            MassnahmenBook massnahmen,
            MessageSource messages,
            CurrentUser user) {
        this.checkIns = checkIns;
        this.checkInTasks = checkInTasks;
        this.messages = messages;
        this.names = names;
        this.desk = desk;
        this.book = book;
        this.milestones = milestones;
        this.earlier = earlier;
        this.settings = settings;
        this.massnahmen = massnahmen;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, AsOf asOf, HttpServletRequest request) {
        KeyResultNames.Name name = names.get(code, Sight.of(asOf));
        QuarterBook.Entry entry = book.get(name.quarter());
        QuarterState state = book.state(name.quarter(), Sight.of(asOf)).orElseThrow();
        KeyResultProgress progress = progress(state, code);
        ModelAndView page = new ModelAndView("okr/key-result")
                .addObject("name", name)
                .addObject("entry", entry)
                .addObject("fingerprint", state.fingerprint())
                .addObject("progress", progress)
                .addObject("own", book.leavesOut(name.quarter(), Sight.of(asOf)))
                .addObject("state", state.states().get(code))
                .addObject("checkIn", state.checkIns().get(code))
                .addObject("said", checkIns.of(code, Sight.of(asOf)))
                .addObject("settled", desk.settled(code, state.sight()))
                .addObject("milestones", milestones.of(code, state.sight()))
                .addObject("changes", settings.of(earlier.of(progress, asOf.until())))
                .addObject("massnahmen", massnahmen.ofKeyResult(code, asOf.until()))
                .addObject("judgement", judgement(name, asOf))
                .addObject("chain", book.chain(code, Sight.of(asOf)))
                .addObject("today", asOf.day())
                .addObject("mayEdit", !entry.isClosed() && !asOf.isPast() && Editors.include(request));
        return asOf.isPast() ? page.addObject("repeatable", false) : withCheckIn(page, name, request);
    }

    private QuarterBook.Judgement judgement(KeyResultNames.Name name, AsOf asOf) {
        return book.judgements(name.quarter(), asOf.until()).get(name.code());
    }

    private ModelAndView withCheckIn(ModelAndView page, KeyResultNames.Name name, HttpServletRequest request) {
        return page.addObject("repeatable", checkIns.isRepeatable(name.code()) && Editors.ofCheckInsInclude(request))
                .addObject("checkInTask", task(name, request).orElse(null));
    }

    /** Without a day it was a mistake. */
    @PostMapping("/meilensteine/{milestone:\\d{1,18}}")
    String reach(
            @PathVariable String code,
            @PathVariable long milestone,
            @RequestParam Map<String, String> input,
            HttpServletRequest request) {
        Editors.require(request);
        Optional<LocalDate> since = new Form(List.of(), input).day("erreichtAm");
        desk.reach(milestone, code, since, user.actor());
        return "redirect:/key-results/" + code;
    }

    /** One click says again what was said last week; a second one changes nothing. */
    @PostMapping("/unveraendert")
    ModelAndView repeat(@PathVariable String code, AsOf asOf, HttpServletRequest request, RedirectAttributes redirect) {
        Editors.requireOfCheckIns(request);
        try {
            String told = checkIns.repeat(code, user.actor()) ? "okr.check-in.repeated" : "okr.check-in.given";
            redirect.addFlashAttribute("notice", text(told));
            return new ModelAndView("redirect:/key-results/" + code);
        } catch (Refused refused) {
            ModelAndView page = show(code, asOf, request)
                    .addObject(
                            "refused",
                            text(refused.messageKey(), refused.arguments().toArray()));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    /** The task is one of the Strategieteams: nobody else can open it. */
    private Optional<String> task(KeyResultNames.Name name, HttpServletRequest request) {
        return request.isUserInRole("STRATEGIETEAM")
                ? checkInTasks.flatMap(tasks -> tasks.open(name.handlungsfeld()))
                : Optional.empty();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }

    private static KeyResultProgress progress(QuarterState state, String code) {
        return state.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("No key result has this code"));
    }
}
