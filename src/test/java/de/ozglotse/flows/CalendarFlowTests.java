package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.StepAnswers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people see of the calendar: due dates over holidays, reminders and appointments when the clocks change. */
@FlowTest
class CalendarFlowTests {

    private static final String QUESTION = "UserTask_StateBestand";

    @Autowired
    private Towns towns;

    @Autowired
    private DemoCounty county;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private Timers timers;

    @Autowired
    private Mails mails;

    @Autowired
    private TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "2023-03-24T10:15, 2023-03-31T10:15, 2023-04-07T10:15, 2023-04-14T10:15",
        "2023-10-20T10:15, 2023-10-27T10:15, 2023-11-03T10:15, 2023-11-10T10:15",
        "2023-12-22T23:30, 2023-12-29T23:30, 2024-01-05T23:30, 2024-01-12T23:30"
    })
    void remindsAndEscalatesAtTheTimeOfDayOfTheQuestion(
            LocalDateTime asked, LocalDateTime first, LocalDateTime second, LocalDateTime escalated) {
        Town town = asked(asked);

        assertThat(timers.due(town, Timers.ESCALATION)).containsExactly(instant(escalated));
        assertThat(timers.due(town, Timers.REMINDER)).containsExactly(instant(first));
        timers.fire(town, Timers.REMINDER);
        assertThat(timers.due(town, Timers.REMINDER)).containsExactly(instant(second));
        timers.fire(town, Timers.REMINDER);
        assertThat(timers.due(town, Timers.REMINDER)).isEmpty();
    }

    @Test
    void sendsAReminderOfAHolidayOnTheNextWorkingDay() {
        Town town = asked(LocalDateTime.parse("2023-03-31T10:15"));

        // Good Friday; Easter Monday is no working day either
        timers.fire(town, Timers.REMINDER);
        assertThat(mails.reminders(town)).isEmpty();
        assertThat(timers.due(town, Timers.LETTER)).containsExactly(instant(LocalDateTime.parse("2023-04-11T08:00")));
        timers.fire(town, Timers.LETTER);

        assertThat(mails.reminders(town))
                .singleElement()
                .satisfies(mail -> assertThat(mail.sendAt()).isEqualTo(clock.instant()));
    }

    @ParameterizedTest
    @CsvSource({
        // Whit Monday, Corpus Christi, the turn of the year
        "2023-05-08T10:15, 2023-05-30T10:15",
        "2023-05-18T10:15, 2023-06-09T10:15",
        "2023-12-05T10:15, 2024-01-08T10:15"
    })
    void callsOnNoQuietDay(LocalDateTime asked, LocalDateTime called) {
        assertThat(timers.due(asked(asked), Timers.ESCALATION)).containsExactly(instant(called));
    }

    @ParameterizedTest
    @CsvSource({
        // the question is due after ten working days
        "2023-01-02, 2023-01-17",
        "2023-03-20, 2023-04-03",
        "2023-04-05, 2023-04-21",
        "2023-04-28, 2023-05-15",
        "2023-05-16, 2023-06-01",
        "2023-06-06, 2023-06-21",
        "2023-09-29, 2023-10-16",
        "2023-10-23, 2023-11-07",
        "2023-10-27, 2023-11-13",
        "2023-12-18, 2024-01-04",
        "2023-12-22, 2024-01-10"
    })
    void givesTheTownHallTenWorkingDays(LocalDate asked, LocalDate due) {
        Town town = asked(asked.atTime(10, 15));

        assertThat(town.waiting(QUESTION))
                .singleElement()
                .satisfies(step -> assertThat(step.due()).contains(due));
    }

    @ParameterizedTest
    @CsvSource({"2023-03-27, 2023-03-26T22:00:00Z", "2023-10-30, 2023-10-29T23:00:00Z"})
    void asksAgainAtMidnightOfTheDayThatTheTownHallNamed(LocalDate day, Instant midnight) {
        Town town = asked(day.minusDays(7).atTime(10, 15));

        answers.postpone(town.open(QUESTION), day, java.util.Optional.empty(), Town.CONTACT);

        assertThat(timers.due(town, Timers.WIEDERVORLAGE)).containsExactly(midnight);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-20, 26.03.2023, 10:00, 2023-03-26T08:00:00Z",
        "2023-10-23, 29.10.2023, 10:00, 2023-10-29T09:00:00Z"
    })
    void meetsAtTheTimeThatWasAgreedUpon(LocalDate agreed, String day, String time, Instant meeting) {
        clock.set(instant(agreed.atTime(10, 15)));
        county.prepare("08417014");
        Town town = towns.of("08417014");

        town.complete(
                "UserTask_PrepareErstgespraech",
                Map.of("slot1", day + ", " + time, "art", "vorOrt", "ort", "Rathaus, Sitzungszimmer"));
        town.answer("UserTask_ChooseTermin", Map.of("terminwahl", "slot1"));

        assertThat(timers.due(town, "IntermediateEvent_TerminReached")).isEqualTo(List.of(meeting));
    }

    private Town asked(LocalDateTime at) {
        clock.set(instant(at));
        county.prepare("08417014");
        Town town = towns.of("08417014");
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        return town;
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(CountyTime.ZONE).toInstant();
    }
}
