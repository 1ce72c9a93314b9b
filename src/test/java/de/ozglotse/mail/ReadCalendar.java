package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;

/** Reads calendars with another library than the one that wrote them, and holds them against the standard. */
public final class ReadCalendar {

    private static final int LONGEST_LINE = 75;

    private ReadCalendar() {}

    /** @return the calendar, which is valid and written as the standard says: CRLF, lines of 75 octets at most */
    public static Calendar of(String text) {
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .as(line)
                        .isBetween(1, LONGEST_LINE));
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            ValidationResult result = calendar.validate(true);
            assertThat(result.getEntries()).as(text).isEmpty();
            return calendar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    /** @return the only event of the calendar */
    public static VEvent event(String text) {
        Calendar calendar = of(text);
        assertThat(calendar.getComponents("VEVENT")).hasSize(1);
        return (VEvent) calendar.getComponents("VEVENT").get(0);
    }

    /** @return the value of a property of the event, without its escapes */
    public static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
