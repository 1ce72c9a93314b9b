package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every timer of every model, with the application's own engine, over the year: at the same local time after clocks have
 * changed, and on weekends and holidays as on any other day (a reminder's mail waits for the next working day).
 */
@ApplicationTest
class TimerCalendarTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String PROBE = "timer-probe";
    private static final String WAIT = "ReceiveTask_Wait";
    private static final String TIMER = "BoundaryEvent_Timer";
    private static final int SOME_ROUNDS = 3;
    private static final Map<String, String> CONFIGURED =
            Map.of("escalateAfter", "P21D", "reminderCycle", "R2/P7D", "probeCycle", "R/PT30S");

    private static final List<String> BEGINNINGS = List.of(
            // before Epiphany
            "2023-01-05T10:15",
            // before summer time on 26 March
            "2023-03-24T10:15",
            // the hour that is missing on 26 March
            "2023-03-12T02:30",
            // before Good Friday and Easter Monday
            "2023-04-05T16:45",
            // before 1 May, Ascension and Corpus Christi
            "2023-04-28T08:00",
            "2023-05-16T10:15",
            "2023-06-06T10:15",
            // before 3 October, a Tuesday
            "2023-09-29T17:59",
            // before winter time on 29 October and All Saints
            "2023-10-20T10:15",
            "2023-10-27T10:15",
            // Christmas week and the year's end
            "2023-12-15T10:15",
            "2023-12-22T10:15");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    private String deployment;

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment, true);
    }

    static Stream<Arguments> timersOverTheYear() {
        return ModelFile.all().stream()
                .flatMap(model -> model.timers().stream()
                        .flatMap(timer -> BEGINNINGS.stream()
                                .map(LocalDateTime::parse)
                                .map(begin -> Arguments.of(timer.getId() + " of " + model.id(), timer, begin))));
    }

    @ParameterizedTest(name = "{0} begun at {2}")
    @MethodSource("timersOverTheYear")
    void isDueAtTheSameLocalTime(String name, CatchEvent timer, LocalDateTime begin) {
        var definition =
                (TimerEventDefinition) timer.getEventDefinitions().iterator().next();
        if (definition.getTimeDate() != null) {
            LocalDateTime due = begin.toLocalDate().plusDays(17).atStartOfDay();
            probe(definition, begin, Map.of(word(definition), Date.from(instant(due))));
            assertThat(dueDates()).containsExactly(instant(due));
        } else if (definition.getTimeDuration() != null) {
            probe(definition, begin, Map.copyOf(CONFIGURED));
            assertThat(dueDates()).containsExactly(instant(begin.plus(Period.parse(word(definition)))));
        } else {
            probe(definition, begin, Map.copyOf(CONFIGURED));
            String[] cycle = word(definition).split("/");
            boolean endless = cycle[0].equals("R");
            for (int round = 1; round <= (endless ? SOME_ROUNDS : Integer.parseInt(cycle[0].substring(1))); round++) {
                Instant due = due(begin, cycle[1], round);
                assertThat(dueDates()).containsExactly(due);
                clock.set(due);
                management.executeJob(jobs().get(0).getId());
            }
            assertThat(dueDates()).hasSize(endless ? 1 : 0);
        }
    }

    /** Days are the county's, hours and seconds are the same everywhere. */
    private static Instant due(LocalDateTime begin, String every, int round) {
        return every.startsWith("PT")
                ? instant(begin).plus(Duration.parse(every).multipliedBy(round))
                : instant(begin.plus(Period.parse(every).multipliedBy(round)));
    }

    /** A process that has nothing but this timer. */
    private void probe(TimerEventDefinition timer, LocalDateTime begin, Map<String, Object> variables) {
        clock.set(instant(begin));
        var event = Bpmn.createExecutableProcess(PROBE)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .receiveTask(WAIT)
                .message("Probe")
                .endEvent()
                .moveToActivity(WAIT)
                .boundaryEvent(TIMER)
                .cancelActivity(false);
        String text = timer.getTextContent().strip();
        if (timer.getTimeDate() != null) {
            event.timerWithDate(text);
        } else if (timer.getTimeDuration() != null) {
            event.timerWithDuration(text);
        } else {
            event.timerWithCycle(text);
        }
        deployment = repository
                .createDeployment()
                .addModelInstance(PROBE + ".bpmn", event.endEvent().done())
                .deploy()
                .getId();
        runtime.startProcessInstanceByKey(PROBE, variables);
    }

    private String word(TimerEventDefinition timer) {
        String text = timer.getTextContent().strip();
        String variable = text.replaceAll("[${}]", "");
        return text.equals(variable) ? text : CONFIGURED.getOrDefault(variable, variable);
    }

    private List<Instant> dueDates() {
        return jobs().stream().map(job -> job.getDuedate().toInstant()).toList();
    }

    private List<Job> jobs() {
        return management.createJobQuery().activityId(TIMER).list();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
