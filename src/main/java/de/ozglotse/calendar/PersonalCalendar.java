package de.ozglotse.calendar;

import biweekly.ICalDataType;
import biweekly.ICalendar;
import de.ozglotse.identity.UserAccount;
import de.ozglotse.identity.Users;
import de.ozglotse.mail.AgreedDates;
import de.ozglotse.mail.CalendarText;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one person sees in the calendar: the dates with town halls and, for each day, what is due then. */
@Service
@Transactional(readOnly = true)
public class PersonalCalendar {

    /** who meets the town halls */
    private static final String MEETS = "egov";

    private static final int DAYS_BACK = 30;
    private static final String HOURLY = "PT1H";

    private final Users users;
    private final WorkOverview work;
    private final AgreedDates dates;
    private final CalendarEvents events;
    private final MessageSource messages;
    private final Clock clock;

    PersonalCalendar(
            Users users,
            WorkOverview work,
            AgreedDates dates,
            CalendarEvents events,
            MessageSource messages,
            Clock clock) {
        this.users = users;
        this.work = work;
        this.dates = dates;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return the calendar as text (RFC 5545), empty if this person may not sign in (any more) */
    public Optional<String> of(String username) {
        return users.active(username).map(this::write);
    }

    private String write(UserAccount user) {
        String name = messages.getMessage("calendar.name", null, Locale.GERMANY);
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//OZG-Lotse//Kalender//DE");
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        // with its type, which the standard asks for and the library leaves out
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, HOURLY);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", HOURLY);
        Set<String> groups =
                user.roles().stream().flatMap(role -> role.groups().stream()).collect(Collectors.toSet());
        LocalDate today = CountyTime.dayOf(clock.instant());
        // the same all day long, so that an unchanged calendar is the same text
        Instant stamp = today.atStartOfDay(CountyTime.ZONE).toInstant();
        if (groups.contains(MEETS)) {
            Instant from =
                    today.minusDays(DAYS_BACK).atStartOfDay(CountyTime.ZONE).toInstant();
            dates.endingAfter(from).forEach(date -> calendar.addEvent(events.meeting(date, stamp)));
        }
        due(groups, today).forEach((day, steps) -> calendar.addEvent(events.due(day, steps, stamp)));
        return CalendarText.of(calendar);
    }

    private Map<LocalDate, List<WaitingStep>> due(Set<String> groups, LocalDate today) {
        return work.all().stream()
                .filter(step -> groups.contains(step.group()) && !step.withTownHall())
                .filter(step -> step.due()
                        .filter(day -> day.isAfter(today.minusDays(DAYS_BACK)))
                        .isPresent())
                .collect(Collectors.groupingBy(step -> step.due().orElseThrow(), TreeMap::new, Collectors.toList()));
    }
}
