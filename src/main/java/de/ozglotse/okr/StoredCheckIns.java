package de.ozglotse.okr;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.WorkingDays;
import de.ozglotse.workflow.StepTakenBack;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the check-ins; the value of a key result that is not counted follows its newest one. */
@Component
@Transactional
class StoredCheckIns implements CheckIns {

    private final CheckInEntries entries;
    private final QuarterKeyResults keyResults;
    private final KeyResults running;
    private final LightReadings readings;
    private final Clock clock;

    StoredCheckIns(
            CheckInEntries entries,
            QuarterKeyResults keyResults,
            KeyResults running,
            LightReadings readings,
            Clock clock) {
        this.readings = readings;
        this.entries = entries;
        this.keyResults = keyResults;
        this.running = running;
        this.clock = clock;
    }

    @Override
    public LocalDate first(String quarter) {
        return CheckInCalendar.first(Quarter.of(quarter).view(), today());
    }

    @Override
    public Week thisWeek(String quarter, Period answer) {
        LocalDate next = CheckInCalendar.next(today());
        return new Week(
                CheckInCalendar.week(today()),
                WorkingDays.plus(today(), answer).plusDays(1),
                next,
                !next.isAfter(Quarter.of(quarter).view().end()));
    }

    @Override
    public void record(Given given, Map<String, Object> answers) {
        LightReadings.OfQuarter lights = readings.of(Quarter.of(given.quarter()).view(), Sight.now(clock));
        keyResults
                .of(given.quarter(), given.handlungsfeld())
                .forEach(named -> record(named.keyResult(), given, answers, lights));
    }

    private void record(
            KeyResultProgress keyResult, Given given, Map<String, Object> all, LightReadings.OfQuarter lights) {
        CheckInAnswers answers = new CheckInAnswers(keyResult.code(), all);
        if (!answers.given()) {
            return;
        }
        BigDecimal reported = answers.reported(keyResult);
        StatusLight light = lights.light(
                reported == null ? keyResult : keyResult.withValue(reported),
                Optional.of(today()),
                Optional.of(answers.assessment()));
        CheckIn checkIn = new CheckIn(keyResult, answers, reported, light, given, clock.instant());
        entries.findFirstByKeyResultCodeAndIsoWeekOrderByIdDesc(keyResult.code(), given.week())
                .ifPresent(checkIn::correct);
        entries.save(checkIn);
        if (reported != null) {
            followNewest(keyResult.code());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StepTakenBack event) {
        entries.findByStepId(event.id().value()).forEach(checkIn -> {
            checkIn.withdraw(event.at());
            if (checkIn.reportedAmount().isPresent()) {
                followNewest(checkIn.keyResultCode());
            }
        });
    }

    /** Its value is what the newest check-in says that counts, or where the key result began. */
    private void followNewest(String keyResult) {
        entries.findFirstByKeyResultCodeAndWithdrawnAtIsNullOrderByIsoWeekDescIdDesc(keyResult)
                .flatMap(CheckIn::reportedAmount)
                .ifPresentOrElse(amount -> entries.setAmount(keyResult, amount), () -> entries.resetAmount(keyResult));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, LatestCheckIn> latest() {
        return running.quarter()
                .map(quarter -> entries.standing(quarter.id()).stream()
                        .collect(Collectors.toMap(CheckIn::keyResultCode, CheckIn::view, (earlier, later) -> later)))
                .orElseGet(Map::of);
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }
}
