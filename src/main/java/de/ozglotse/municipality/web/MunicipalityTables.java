package de.ozglotse.municipality.web;

import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Municipality.Association;
import de.ozglotse.municipality.MunicipalityOverview;
import de.ozglotse.municipality.MunicipalityPage.Entry;
import de.ozglotse.municipality.MunicipalitySelection;
import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.shared.EmailAddress;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the list of municipalities as a table, filtered as on its page. */
@Controller
class MunicipalityTables {

    private final MunicipalityOverview overview;
    private final MessageSource messages;

    MunicipalityTables(MunicipalityOverview overview, MessageSource messages) {
        this.overview = overview;
        this.messages = messages;
    }

    @GetMapping("/gemeinden.{format:csv|xlsx}")
    Table list(@RequestParam Map<String, String> parameters) {
        return withContact(withWork(new Columns<Entry>(messages)
                        .text(
                                "municipality.export.ags",
                                entry -> entry.municipality().ags().value())
                        .text(
                                "municipality.list.name",
                                entry -> entry.municipality().name())))
                .table(
                        messages.getMessage("municipality.list.title", null, Locale.GERMANY),
                        overview.all(MunicipalitySelection.of(parameters)));
    }

    private static Columns<Entry> withWork(Columns<Entry> columns) {
        return columns.text(
                        "municipality.list.association",
                        entry -> entry.municipality()
                                .association()
                                .map(Association::name)
                                .orElse(null))
                .number(
                        "municipality.list.population",
                        entry -> entry.municipality().population())
                .number(
                        "municipality.export.area",
                        entry -> entry.municipality().areaKm2())
                .number("municipality.export.open", entry -> entry.work().open())
                .number("municipality.export.overdue", entry -> entry.work().overdue())
                .number("municipality.export.waiting", entry -> entry.work().withTownHall());
    }

    private static Columns<Entry> withContact(Columns<Entry> columns) {
        return columns.text(
                        "municipality.list.contact",
                        entry -> entry.contact().map(Contact::name).orElse(null))
                .text(
                        "municipality.export.phone",
                        entry -> entry.contact().flatMap(Contact::phone).orElse(null))
                .text(
                        "municipality.export.mail",
                        entry -> entry.contact()
                                .map(Contact::email)
                                .map(EmailAddress::value)
                                .orElse(null));
    }
}
