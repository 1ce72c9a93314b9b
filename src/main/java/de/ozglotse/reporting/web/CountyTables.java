package de.ozglotse.reporting.web;

import de.ozglotse.office.Table;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.WorkOverview;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the open steps of the county itself as a table. */
@Controller
class CountyTables {

    private final WorkOverview work;
    private final MessageSource messages;
    private final Clock clock;

    CountyTables(WorkOverview work, MessageSource messages, Clock clock) {
        this.work = work;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/landkreis.{format:csv|xlsx}")
    Table county() {
        LocalDate today = CountyTime.dayOf(clock.instant());
        return StepListController.columns(messages)
                .table(
                        messages.getMessage("reporting.municipality.open", null, Locale.GERMANY),
                        work.of(CaseKey.COUNTY).stream()
                                .map(step -> StepListController.OpenLine.of(step, today, false))
                                .toList());
    }
}
