package de.ozglotse.requirements.web;

import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.requirements.Checkliste;
import de.ozglotse.requirements.Landkreise;
import de.ozglotse.requirements.Pilotaemter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives whom and what the county asks as tables. */
@Controller
class ErhebungTables {

    private final Checkliste checkliste;
    private final Landkreise landkreise;
    private final Pilotaemter pilotaemter;
    private final MessageSource messages;

    ErhebungTables(Checkliste checkliste, Landkreise landkreise, Pilotaemter pilotaemter, MessageSource messages) {
        this.checkliste = checkliste;
        this.landkreise = landkreise;
        this.pilotaemter = pilotaemter;
        this.messages = messages;
    }

    @GetMapping("/anforderungen/erhebung.{format:csv|xlsx}")
    Table checkliste() {
        return new Columns<Checkliste.View>(messages)
                .text("requirements.checklist.point", Checkliste.View::title)
                .yesNo("requirements.checklist.applies", Checkliste.View::applicable)
                .word(
                        "requirements.checklist.assessment",
                        point -> point.applicable() ? "requirements.assessment." + point.assessment() : null)
                .text("requirements.checklist.finding", Checkliste.View::finding)
                .day("requirements.export.clarified", Checkliste.View::clarifiedOn)
                .table(message("requirements.checklist"), checkliste.all());
    }

    @GetMapping("/anforderungen/erhebung/landkreise.{format:csv|xlsx}")
    Table landkreise() {
        return new Columns<Landkreise.View>(messages)
                .text("requirements.landkreise.name", Landkreise.View::name)
                .word("requirements.landkreise.state", each -> "requirements.survey." + each.survey())
                .day("requirements.export.answered", Landkreise.View::answeredOn)
                .text("requirements.landkreise.findings", Landkreise.View::findings)
                .table(message("requirements.landkreise"), landkreise.all());
    }

    @GetMapping("/anforderungen/erhebung/pilotaemter.{format:csv|xlsx}")
    Table pilotaemter() {
        return new Columns<Pilotaemter.View>(messages)
                .text("requirements.pilotaemter.name", Pilotaemter.View::name)
                .day("requirements.pilotaemter.surveyed", Pilotaemter.View::surveyedOn)
                .text("requirements.pilotaemter.summary", Pilotaemter.View::summary)
                .table(message("requirements.pilotaemter"), pilotaemter.all());
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
