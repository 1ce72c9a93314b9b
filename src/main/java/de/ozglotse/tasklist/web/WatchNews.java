package de.ozglotse.tasklist.web;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.TaskView;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.tasklist.Watching;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells on the list's page what is new about what the person watches. */
@Component
class WatchNews {

    private static final int SHOWN = 12;

    private final Watching watching;
    private final Municipalities municipalities;
    private final CurrentUser user;
    private final MessageSource messages;
    private final Clock clock;

    WatchNews(Watching watching, Municipalities municipalities, CurrentUser user, MessageSource messages, Clock clock) {
        this.watching = watching;
        this.municipalities = municipalities;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    void add(TaskView view, TaskViewer viewer, Model model) {
        Watching.News news = watching.news(viewer, user.actor());
        model.addAttribute("news", news);
        if (view == TaskView.BEOBACHTET) {
            List<AuditEntry> shown = news.entries().stream().limit(SHOWN).toList();
            model.addAttribute("newest", shown);
            model.addAttribute("newsNames", names(shown));
            model.addAttribute("now", clock.instant());
        }
    }

    private Map<CaseKey, String> names(List<AuditEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.caseKey().stream())
                .distinct()
                .collect(Collectors.toMap(caseKey -> caseKey, this::name));
    }

    private String name(CaseKey caseKey) {
        return caseKey.ags()
                .flatMap(municipalities::find)
                .map(Municipality::name)
                .orElseGet(() -> messages.getMessage("tasklist.county", null, Locale.GERMANY));
    }
}
