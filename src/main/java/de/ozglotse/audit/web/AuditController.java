package de.ozglotse.audit.web;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditLog;
import de.ozglotse.audit.AuditTopic;
import de.ozglotse.shared.CountyTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of what concerns no municipality: sign-ins, accounts, exports, links, reports. */
@Controller
class AuditController {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm:ss").withZone(CountyTime.ZONE);

    private final AuditLog log;
    private final MessageSource messages;

    AuditController(AuditLog log, MessageSource messages) {
        this.log = log;
        this.messages = messages;
    }

    @GetMapping("/verwaltung/protokoll")
    String show(@RequestParam(defaultValue = "") String art, @RequestParam(defaultValue = "1") int seite, Model model) {
        AuditTopic topic = AuditTopic.of(art);
        AuditLog.Page page = log.page(topic, seite);
        model.addAttribute("topic", topic);
        model.addAttribute("topics", AuditTopic.values());
        model.addAttribute("page", page);
        model.addAttribute("lines", page.entries().stream().map(this::line).toList());
        return "audit/log";
    }

    private Line line(AuditEntry entry) {
        String what =
                messages.getMessage("audit." + entry.kind(), entry.details().toArray(), entry.kind(), Locale.GERMANY);
        String place = entry.caseKey().map(key -> key.value()).orElse("");
        return new Line(TIME.format(entry.at()), entry.actor().name(), what, place);
    }

    /**
     * One line.
     *
     * @param place key of the municipality that it concerns; empty if it concerns none
     */
    public record Line(String at, String who, String what, String place) {}
}
