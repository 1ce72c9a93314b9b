package de.ozglotse.reporting.web;

import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the processes, and how long the steps of one take, as tables with the same rows as their pages. */
@Controller
class ProcessTables {

    private final ProcessController pages;
    private final MessageSource messages;

    ProcessTables(ProcessController pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/ablaeufe.{format:csv|xlsx}")
    @SuppressWarnings("unchecked")
    Table all(@RequestParam(name = "zeitraum", required = false) String span) {
        Model page = new ExtendedModelMap();
        pages.all(span, page);
        return new Columns<ProcessLine>(messages)
                .text("reporting.processes.process", ProcessLine::label)
                .text("reporting.processes.version", ProcessLine::versionTag)
                .number("reporting.processes.steps", ProcessLine::steps)
                .number("reporting.export.open-for", line -> line.load().municipalities())
                .yesNo("reporting.export.county", line -> line.load().county())
                .number("reporting.export.stuck", ProcessLine::stuck)
                .table(message("reporting.processes.title"), (List<ProcessLine>) page.getAttribute("processes"));
    }

    @GetMapping({"/ablaeufe/{key}.csv", "/ablaeufe/{key}.xlsx"})
    @SuppressWarnings("unchecked")
    Table one(@PathVariable String key, @RequestParam(name = "zeitraum", required = false) String span) {
        Model page = new ExtendedModelMap();
        pages.one(key, span, page);
        List<StepInsight> steps = (List<StepInsight>) page.getAttribute("steps");
        return new Columns<StepInsight>(messages)
                .text("reporting.process.step", StepInsight::label)
                .number("reporting.process.open", StepInsight::open)
                .number("reporting.export.overdue", StepInsight::overdue)
                .number("reporting.export.slow", StepInsight::slow)
                .text(
                        "reporting.process.longest",
                        step -> step.longest() == null ? null : step.longest().name())
                .number(
                        "reporting.export.waiting",
                        step -> step.longest() == null ? null : step.longest().days())
                .text("reporting.process.median", step -> said(step.median()))
                .text("reporting.process.p90", step -> said(step.p90()))
                .number("reporting.process.answers", StepInsight::answers)
                .table(key, steps);
    }

    private String said(TimeTaken time) {
        return time == null
                ? null
                : messages.getMessage(time.messageKey(), new Object[] {time.number()}, Locale.GERMANY);
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
