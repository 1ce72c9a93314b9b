package de.ozglotse.termin.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FieldProblem;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.termin.AgendaPoint;
import de.ozglotse.termin.Agreements;
import de.ozglotse.termin.PointText;
import de.ozglotse.termin.Termine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page together on which minutes are taken: the stored texts, and whatever was typed but not stored. */
@Component
class TerminPage {

    private final Termine termine;
    private final Agreements agreements;
    private final Contacts contacts;
    private final WorkOverview work;
    private final CurrentUser user;
    private final MessageSource messages;
    private final Clock clock;

    TerminPage(
            Termine termine,
            Agreements agreements,
            Contacts contacts,
            WorkOverview work,
            CurrentUser user,
            MessageSource messages,
            Clock clock) {
        this.termine = termine;
        this.agreements = agreements;
        this.contacts = contacts;
        this.work = work;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    ModelAndView show(Ags ags, Typed typed) {
        CaseKey caseKey = CaseKey.of(ags);
        Map<AgendaPoint, PointText> stored = termine.points(caseKey);
        List<FieldProblem> errors = errors(typed, stored);
        ModelAndView page =
                new ModelAndView("termin/termin", errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        page.addObject(
                "points",
                Stream.of(AgendaPoint.values())
                        .map(point -> AgendaLine.of(
                                point, stored.get(point), typed.conflicts().get(point)))
                        .toList());
        page.addObject("ags", ags.value());
        page.addObject("contacts", contacts.acting(ags));
        page.addObject("today", CountyTime.dayOf(clock.instant()));
        page.addObject("steps", work.of(caseKey));
        page.addObject("agreed", agreements.of(caseKey));
        page.addObject("most", Agreements.MOST);
        page.addObject("massnahme", typed.massnahme());
        page.addObject("tag", typed.day());
        page.addObject("errors", errors);
        page.addObject("problems", typed.problems());
        return page;
    }

    private List<FieldProblem> errors(Typed typed, Map<AgendaPoint, PointText> stored) {
        List<FieldProblem> errors = new ArrayList<>();
        typed.conflicts()
                .keySet()
                .forEach(point -> errors.add(new FieldProblem(
                        point.field(), text(conflict(stored.get(point)), text("termin.point." + point.name())))));
        typed.problems().forEach((field, problem) -> errors.add(new FieldProblem(field, problem)));
        typed.refusal().ifPresent(reason -> errors.add(new FieldProblem(null, reason)));
        return errors;
    }

    private String conflict(PointText stored) {
        boolean own = stored != null && stored.savedBy().equals(user.actor().name());
        return own ? "termin.conflict.own" : "termin.conflict";
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
