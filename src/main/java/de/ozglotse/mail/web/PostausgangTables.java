package de.ozglotse.mail.web;

import de.ozglotse.mail.Postausgang;
import de.ozglotse.mail.Postausgang.Entry;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the outbox as a table: what its page shows on all pages together, without the texts of the mails. */
@Controller
class PostausgangTables {

    private final Postausgang postausgang;
    private final Municipalities municipalities;
    private final MessageSource messages;

    PostausgangTables(Postausgang postausgang, Municipalities municipalities, MessageSource messages) {
        this.postausgang = postausgang;
        this.municipalities = municipalities;
        this.messages = messages;
    }

    @GetMapping("/postausgang.{format:csv|xlsx}")
    Table mails(MailQuery query) {
        Map<String, String> places = municipalities.all().stream()
                .collect(Collectors.toMap(each -> each.ags().value(), Municipality::name));
        String county = message("mail.county");
        return new Columns<Entry>(messages)
                .text("mail.postausgang.subject", Entry::subject)
                .text("mail.postausgang.recipient", Entry::toName)
                .text("mail.export.address", Entry::toAddress)
                .text(
                        "mail.postausgang.municipality",
                        mail -> places.getOrDefault(mail.caseKey().value(), county))
                .time("mail.postausgang.created", Entry::createdAt)
                .time("mail.postausgang.sent", mail -> mail.sentAt().orElse(null))
                .word("mail.postausgang.status", mail -> "mail.status." + mail.status())
                .yesNo("mail.postausgang.reminder", Entry::reminder)
                .table(message("mail.postausgang.title"), entries(query));
    }

    private List<Entry> entries(MailQuery query) {
        List<Entry> entries = new ArrayList<>();
        Postausgang.Page page;
        int number = 1;
        do {
            page = postausgang.list(query.filter(), number++);
            entries.addAll(page.entries());
        } while (page.number() < page.pages());
        return entries;
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
