package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.QuietDays;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.DueJob;
import de.ozglotse.workflow.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Three town halls, two of them with the same contact, that never answer: what they get over the turn of a year. */
@FlowTest
class ReminderSeasonFlowTests {

    private static final String PHONE = "UserTask_FollowUpByPhone";
    private static final String SHARED = "rathaus@dautmergen.example";

    @Autowired
    private Towns towns;

    @Autowired
    private DueWork dueWork;

    @Autowired
    private Postausgang postausgang;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private TestClock clock;

    private final List<Instant> calls = new ArrayList<>();

    @BeforeEach
    void ask(@Autowired DemoCounty county) {
        clock.set(Instant.parse("2026-12-02T09:00:00Z"));
        county.prepare("08417014", "08417015", "08417010");
        for (String ags : List.of("08417014", "08417015")) {
            towns.of(ags).complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        }
        Town bitz = towns.of("08417010");
        clock.advance(Duration.ofDays(2));
        bitz.complete(
                "UserTask_RecordAnsprechperson", Map.of("name", "Frau Eva Muster", "email", "rathaus@bitz.example"));
    }

    @Test
    void remindsOnceAWeekAndOnNoQuietDay() {
        runUntil(Instant.parse("2027-04-01T00:00:00Z"));

        for (String contact : List.of(SHARED, "rathaus@bitz.example")) {
            List<LocalDate> days = reminders(contact);
            assertThat(days).hasSizeBetween(6, 17).noneMatch(QuietDays::isQuiet);
            for (int i = 1; i < days.size(); i++) {
                assertThat(days.get(i)).isAfterOrEqualTo(days.get(i - 1).plusDays(7));
            }
        }
        assertThat(calls).isNotEmpty().noneMatch(call -> QuietDays.isQuiet(CountyTime.dayOf(call)));
    }

    @Test
    void catchesUpWithOneReminder() {
        clock.set(Instant.parse("2026-12-21T09:00:00Z"));

        runUntil(clock.instant());
        clock.advance(Duration.ofHours(-2));
        runUntil(Instant.parse("2026-12-24T00:00:00Z"));

        // on the day before it got the question that had waited for the morning
        assertThat(reminders(SHARED)).containsExactly(LocalDate.parse("2026-12-22"));
        assertThat(reminders("rathaus@bitz.example")).containsExactly(LocalDate.parse("2026-12-21"));
    }

    /** Whoever is called wants another link, so that it all begins anew. */
    private void runUntil(Instant end) {
        Optional<DueJob> next = dueWork.next(end);
        while (next.isPresent()) {
            if (next.get().at().isAfter(clock.instant())) {
                clock.set(next.get().at());
            }
            dueWork.run(next.get());
            work.all().stream().filter(step -> step.stepKey().equals(PHONE)).forEach(step -> {
                calls.add(clock.instant());
                answers.complete(
                        step.id(),
                        Map.of("ergebnis", "neuerLink", "notiz", "Bitte noch einmal."),
                        Optional.empty(),
                        Town.COORDINATOR,
                        List.of());
            });
            next = dueWork.next(end);
        }
    }

    private List<LocalDate> reminders(String contact) {
        List<Postausgang.Entry> all = new ArrayList<>();
        Postausgang.Page page = postausgang.list(Optional.empty(), Optional.empty(), 1);
        for (int number = 1; number <= page.pages(); number++) {
            all.addAll(
                    postausgang.list(Optional.empty(), Optional.empty(), number).entries());
        }
        return all.stream()
                .filter(mail -> mail.reminder() && mail.toAddress().equals(contact))
                .map(mail -> CountyTime.dayOf(mail.sendAt()))
                .sorted()
                .toList();
    }
}
