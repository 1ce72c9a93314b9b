package de.ozglotse.reporting.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.Ball;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.WaitingLists;
import de.ozglotse.tasklist.WaitingLists.Wanted;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the open steps that a number counts. */
@Controller
class StepListController {

    static final String PATH = "/fortschritt/aufgaben";

    /** The parameter for whose turn it is. */
    static final String SIDE = "bei";

    /** With whatever value, it means those that should have been done. */
    static final String OVERDUE = "ueberfaellig";

    /** A file has no more rows. */
    private static final int MOST = 50_000;

    private final WaitingLists waiting;
    private final Areas areas;
    private final CurrentUser currentUser;
    private final MessageSource messages;
    private final Clock clock;

    StepListController(
            WaitingLists waiting, Areas areas, CurrentUser currentUser, MessageSource messages, Clock clock) {
        this.waiting = waiting;
        this.areas = areas;
        this.currentUser = currentUser;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String steps(@RequestParam Map<String, String> parameters, Model model) {
        ListChoice list = new ListChoice(PATH, parameters);
        Wanted wanted = wanted(list);
        long total = waiting.count(wanted);
        int number = PageOf.within(list.page(ListChoice.PAGE), total);
        List<WaitingStep> shown = waiting.page(wanted, (number - 1) * PageOf.SIZE, PageOf.SIZE);
        model.addAttribute("list", list);
        model.addAttribute("wanted", wanted);
        model.addAttribute("where", areas.name(list));
        model.addAttribute(
                "processLabel",
                wanted.process().isEmpty() || shown.isEmpty()
                        ? ""
                        : shown.get(0).processLabel());
        model.addAttribute("page", new PageOf<>(lines(shown), total, number));
        return "reporting/steps";
    }

    @GetMapping(PATH + ".{format:csv|xlsx}")
    Table table(@RequestParam Map<String, String> parameters) {
        return columns(messages)
                .table(
                        messages.getMessage("reporting.steps.title", null, Locale.GERMANY),
                        lines(waiting.page(wanted(new ListChoice(PATH, parameters)), 0, MOST)));
    }

    static Columns<OpenLine> columns(MessageSource messages) {
        return new Columns<OpenLine>(messages)
                .text("reporting.evidence.municipality", OpenLine::name)
                .text("reporting.municipality.open.step", line -> line.step().label())
                .text("reporting.processes.process", line -> line.step().process())
                .word(
                        "reporting.municipality.open.turn",
                        line -> "reporting.municipality.open.turn."
                                + line.step().turn())
                .number("reporting.export.waiting", line -> line.step().waitingDays())
                .day("reporting.municipality.open.due", OpenLine::due);
    }

    private static Wanted wanted(ListChoice list) {
        return new Wanted(
                list.area(),
                list.one(SIDE, Ball.class),
                list.one("status", StepStatus.class),
                list.get(OVERDUE).isPresent(),
                list.get("ablauf"),
                list.get("schritt"));
    }

    private List<OpenLine> lines(List<WaitingStep> steps) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        Set<String> groups = currentUser.groups();
        return steps.stream()
                .map(step -> OpenLine.of(step, today, groups.contains(step.group())))
                .toList();
    }

    /**
     * An open step and whose it is.
     *
     * @param ags null for the county
     * @param mine whether the person who reads this may open it
     */
    record OpenLine(String ags, String name, LocalDate due, StepLine step, boolean mine) {

        static OpenLine of(WaitingStep step, LocalDate today, boolean mine) {
            return new OpenLine(
                    step.caseKey().isMunicipality() ? step.caseKey().value() : null,
                    step.caseName(),
                    step.due().orElse(null),
                    StepLine.of(step, today),
                    mine);
        }
    }
}
