package de.ozglotse.okr;

import static de.ozglotse.workflow.FormSource.fieldId;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said about a key result week by week, and the check-in that says nothing new. */
@Service
@Transactional
public class CheckInBook {

    private final CheckInEntries entries;
    private final CheckIns checkIns;
    private final QuarterStates states;
    private final LightReadings readings;
    private final ClosedQuarters closed;
    private final OkrTexts texts;
    private final Clock clock;

    CheckInBook(
            CheckInEntries entries,
            CheckIns checkIns,
            QuarterStates states,
            LightReadings readings,
            ClosedQuarters closed,
            OkrTexts texts,
            Clock clock) {
        this.entries = entries;
        this.checkIns = checkIns;
        this.states = states;
        this.readings = readings;
        this.closed = closed;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return the newest first, with those that were corrected or taken back */
    @Transactional(readOnly = true)
    public List<Line> of(String keyResult) {
        return of(keyResult, Sight.now(clock));
    }

    /** @return those that had been published by then; one that was taken back later still stood */
    @Transactional(readOnly = true)
    public List<Line> of(String keyResult, Sight sight) {
        return entries.findByKeyResultCodeOrderByIsoWeekDescIdDesc(keyResult).stream()
                .filter(checkIn -> checkIn.publishedBy(sight))
                .map(checkIn -> checkIn.line(sight))
                .toList();
    }

    /**
     * Takes over what was said last.
     *
     * @return what a check-in answers with it, by field id of the process {@code okr-check-in}
     * @throws Refused if there is nothing to take over, or the light means something else than it did then
     */
    @Transactional(readOnly = true)
    public Map<String, String> unchanged(String keyResult) {
        Map<String, String> answers = new HashMap<>();
        values(keyResult).forEach((field, answer) -> answers.put(field, answer.toString()));
        return answers;
    }

    /**
     * Publishes a check-in that says the same as the last one.
     *
     * @return false if this week has one already
     * @throws Refused as {@link #unchanged(String)} does
     */
    public boolean repeat(String keyResult, Actor by) {
        closed.refuse(keyResult);
        KeyResultCode code = new KeyResultCode(keyResult);
        if (today().isAfter(QuarterView.of(code.quarter()).end())) {
            throw new Refused("okr.check-in.over");
        }
        if (isOfThisWeek(last(keyResult))) {
            return false;
        }
        String week = CheckInCalendar.week(today());
        CheckIns.Given given =
                new CheckIns.Given(code.quarter(), code.handlungsfeld(), week, new StepId("unveraendert-" + week), by);
        checkIns.record(given, values(keyResult));
        return true;
    }

    /** @return whether something was said that this week has not said yet */
    @Transactional(readOnly = true)
    public boolean isRepeatable(String keyResult) {
        Optional<CheckIn> said = last(keyResult);
        return said.isPresent()
                && !isOfThisWeek(said)
                && QuarterView.of(new KeyResultCode(keyResult).quarter()).includes(today());
    }

    private boolean isOfThisWeek(Optional<CheckIn> said) {
        return said.filter(it -> it.isoWeek().equals(CheckInCalendar.week(today())))
                .isPresent();
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    private Map<String, Object> values(String keyResult) {
        CheckIn said = last(keyResult).orElseThrow(() -> new Refused("okr.check-in.unsaid"));
        KeyResultProgress progress = progress(keyResult);
        requireSameLight(said, progress);
        Map<String, Object> values = new HashMap<>();
        values.put(CheckInAnswers.ASSESSMENT, said.assessment());
        said.confidence().ifPresent(confidence -> values.put(CheckInAnswers.CONFIDENCE, confidence));
        values.put(CheckInAnswers.OBSTACLE, said.obstacle());
        values.put(CheckInAnswers.CHANGE, texts.get("okr.check-in.unchanged"));
        values.put(CheckInAnswers.NEXT_STEP, said.nextStep());
        switch (progress.kind()) {
            case METRIK -> values.put(CheckInAnswers.VALUE, progress.value().longValue());
            case JA_NEIN -> values.put(CheckInAnswers.REACHED, progress.met() ? "ja" : "nein");
            case FAKTENZAEHLER, MEILENSTEINE -> {}
        }
        Map<String, Object> answers = new HashMap<>();
        values.forEach((field, answer) -> answers.put(fieldId(field, keyResult), answer));
        return answers;
    }

    private void requireSameLight(CheckIn said, KeyResultProgress progress) {
        QuarterView quarter = QuarterView.of(new KeyResultCode(progress.code()).quarter());
        Sight now = Sight.now(clock);
        StatusLight.Colour today = readings.of(quarter, now)
                .light(progress, Optional.of(now.day()), Optional.of(said.assessment()))
                .colour();
        said.light().filter(then -> then != today).ifPresent(then -> {
            throw new Refused(
                    "okr.check-in.other-light", texts.get("okr.light." + then), texts.get("okr.light." + today));
        });
    }

    private KeyResultProgress progress(String keyResult) {
        return states.of(new KeyResultCode(keyResult).quarter(), Sight.now(clock)).stream()
                .flatMap(state -> state.objectives().stream())
                .flatMap(objective -> objective.keyResults().stream())
                .filter(each -> each.code().equals(keyResult))
                .findFirst()
                .orElseThrow(() -> new NotFound("No key result has this code"));
    }

    private Optional<CheckIn> last(String keyResult) {
        return entries.findFirstByKeyResultCodeAndWithdrawnAtIsNullOrderByIsoWeekDescIdDesc(keyResult);
    }

    /**
     * One published check-in.
     *
     * @param week for example {@code 2023-W09}
     * @param corrects the day of the check-in that it replaces, if it does
     */
    public record Line(
            String week,
            LocalDate on,
            Assessment assessment,
            Optional<Integer> confidence,
            String obstacle,
            String change,
            String nextStep,
            String by,
            Optional<LocalDate> corrects,
            boolean withdrawn) {}
}
