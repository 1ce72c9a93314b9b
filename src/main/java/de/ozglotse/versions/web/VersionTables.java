package de.ozglotse.versions.web;

import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.workflow.ProcessVersions;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the versions of the processes as a table. */
@Controller
class VersionTables {

    private final ProcessVersions versions;
    private final MessageSource messages;

    VersionTables(ProcessVersions versions, MessageSource messages) {
        this.versions = versions;
        this.messages = messages;
    }

    @GetMapping("/verwaltung/ablaeufe.{format:csv|xlsx}")
    Table versions() {
        return new Columns<VersionLine>(messages)
                .text("versions.process", VersionLine::label)
                .text("versions.version", line -> line.version().tag())
                .yesNo("versions.version.newest", line -> line.version().newest())
                .time("versions.deployed", line -> line.version().deployedAt())
                .number("versions.instances", line -> line.version().instances())
                .table(messages.getMessage("versions.title", null, Locale.GERMANY), VersionLine.of(versions.all()));
    }
}
