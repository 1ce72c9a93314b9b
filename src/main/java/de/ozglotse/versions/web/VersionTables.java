package de.ozglotse.versions.web;

import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the versions of the processes as a table. */
@Controller
class VersionTables {

    private final VersionsController pages;
    private final MessageSource messages;

    VersionTables(VersionsController pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/verwaltung/ablaeufe.{format:csv|xlsx}")
    @SuppressWarnings("unchecked")
    Table versions() {
        Model page = new ExtendedModelMap();
        pages.list(page);
        return new Columns<VersionLine>(messages)
                .text("versions.process", VersionLine::label)
                .text("versions.version", line -> line.version().tag())
                .yesNo("versions.version.newest", line -> line.version().newest())
                .time("versions.deployed", line -> line.version().deployedAt())
                .number("versions.instances", line -> line.version().instances())
                .table(messages.getMessage("versions.title", null, Locale.GERMANY), (List<VersionLine>)
                        page.getAttribute("versions"));
    }
}
