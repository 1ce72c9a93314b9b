package de.ozglotse.okr;

import de.ozglotse.okr.CheckIns.LatestCheckIn;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.ReadOnce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the state of a quarter from what was recorded, and nothing else. */
@Component
@Transactional(readOnly = true)
class MeasuredQuarters implements QuarterStates {

    private final OpenedQuarters quarters;
    private final KeyResults running;
    private final PastMeasures past;
    private final SettledQuarters settled;
    private final CheckInEntries checkIns;
    private final LightReadings readings;
    private final QuarterSights sights;
    private final Clock clock;

    MeasuredQuarters(
            OpenedQuarters quarters,
            KeyResults running,
            PastMeasures past,
            SettledQuarters settled,
            CheckInEntries checkIns,
            LightReadings readings,
            QuarterSights sights,
            Clock clock) {
        this.quarters = quarters;
        this.running = running;
        this.past = past;
        this.settled = settled;
        this.checkIns = checkIns;
        this.readings = readings;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public Sight sight(Optional<LocalDate> day, Optional<LocalDate> knownUntil) {
        return Sight.of(AsOf.of(clock, day, knownUntil));
    }

    @Override
    public Optional<QuarterState> now() {
        Sight now = Sight.now(clock);
        return running.quarter()
                .map(quarter -> now.day().isAfter(quarter.end())
                        ? measured(quarter, sights.of(quarter.id(), now))
                        : state(quarter, now, running.objectives(), readings.of(quarter, now)));
    }

    @Override
    public Optional<QuarterState> at(Sight sight) {
        return quarters.findFirstByFirstDayLessThanEqualOrderByFirstDayDesc(sight.day())
                .flatMap(quarter -> of(quarter.id(), sight));
    }

    @Override
    public List<KeyResultProgress> keyResults(Sight sight) {
        return quarters.findFirstByFirstDayLessThanEqualOrderByFirstDayDesc(sight.day()).map(Quarter::view).stream()
                .flatMap(quarter -> past.objectives(quarter, sight, settled.of(quarter.id(), sight)).stream())
                .flatMap(objective -> objective.keyResults().stream())
                .toList();
    }

    @Override
    public Optional<QuarterState> of(String quarter, Sight sight) {
        return quarters.findById(quarter).map(Quarter::view).map(view -> measured(view, sight));
    }

    @Override
    public Optional<QuarterState> figures(String quarter, Sight asked) {
        return of(quarter, sights.of(quarter, asked));
    }

    private QuarterState measured(QuarterView quarter, Sight sight) {
        SettledQuarter known = settled.of(quarter.id(), sight);
        return state(quarter, sight, past.objectives(quarter, sight, known), readings.of(quarter, sight, known));
    }

    private QuarterState state(
            QuarterView quarter, Sight sight, List<ObjectiveProgress> objectives, LightReadings.OfQuarter lights) {
        List<CheckIn> known = ReadOnce.of(checkIns, quarter.id(), () -> checkIns.ofQuarter(quarter.id())).stream()
                .filter(checkIn -> checkIn.countsFrom(sight))
                .toList();
        Map<String, List<CheckIn>> byKeyResult = known.stream().collect(Collectors.groupingBy(CheckIn::keyResultCode));
        Map<String, KeyResultState> states = objectives.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .collect(Collectors.toMap(
                        KeyResultProgress::code,
                        keyResult -> lights.state(keyResult, byKeyResult.getOrDefault(keyResult.code(), List.of()))));
        Map<String, LatestCheckIn> latest = known.stream()
                .collect(Collectors.toMap(CheckIn::keyResultCode, CheckIn::view, (earlier, later) -> later));
        return new QuarterState(quarter, sight, objectives, states, latest);
    }
}
