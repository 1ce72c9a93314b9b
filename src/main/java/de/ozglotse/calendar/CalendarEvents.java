package de.ozglotse.calendar;

import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import de.ozglotse.mail.AgreedDates.AgreedDate;
import de.ozglotse.mail.BaseUrl;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes meetings and due tasks as entries of a calendar. */
@Component
class CalendarEvents {

    private final Municipalities municipalities;
    private final BaseUrl baseUrl;
    private final MessageSource messages;

    CalendarEvents(Municipalities municipalities, BaseUrl baseUrl, MessageSource messages) {
        this.municipalities = municipalities;
        this.baseUrl = baseUrl;
        this.messages = messages;
    }

    /** The same UID as in the invitation: it is the same meeting. */
    VEvent meeting(AgreedDate date, Instant stamp) {
        String place = date.caseKey()
                .ags()
                .flatMap(municipalities::find)
                .map(Municipality::name)
                .orElse("");
        VEvent event = new VEvent();
        event.setUid(date.uid());
        event.setSequence(date.sequence());
        event.setDateTimeStamp(Date.from(stamp));
        event.setDateStart(Date.from(date.startsAt()));
        event.setDateEnd(Date.from(date.endsAt()));
        event.setSummary(text("calendar.meeting", place));
        event.setLocation(date.mode() + ", " + date.place());
        event.setStatus(Status.confirmed());
        event.setUrl(baseUrl.value() + "/gemeinden/" + date.caseKey());
        return event;
    }

    /** One entry for each day: the tasks of 25 municipalities would fill the screen. */
    VEvent due(LocalDate day, List<WaitingStep> steps, Instant stamp) {
        VEvent event = new VEvent();
        event.setUid("faellig-" + day + "@" + baseUrl.host());
        event.setDateTimeStamp(Date.from(stamp));
        event.setDateStart(allDay(day));
        event.setDateEnd(allDay(day.plusDays(1)));
        event.setTransparency(Transparency.transparent());
        WaitingStep first = steps.get(0);
        event.setSummary(
                steps.size() == 1
                        ? text("calendar.due.one", first.caseName(), first.label())
                        : text("calendar.due.many", steps.size()));
        event.setDescription(steps.stream()
                .map(step -> text("calendar.due.line", step.caseName(), step.label()))
                .collect(Collectors.joining("\n")));
        event.setUrl(baseUrl.value() + (steps.size() == 1 ? "/aufgaben/" + first.id() : "/aufgaben"));
        return event;
    }

    private static ICalDate allDay(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
