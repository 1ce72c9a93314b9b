package de.ozglotse.digest;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.FactHistory.Proof;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.StatusLight;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a few paragraphs what the last seven days have brought, what is stuck and what comes next. */
@Component
class WeekInWords {

    private static final int DAYS = 7;

    /** So that a report is a page long at most. */
    private static final int MOST = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final QuarterStates states;
    private final FactHistory history;
    private final WorkOverview work;
    private final Municipalities municipalities;
    private final MessageSource messages;
    private final Clock clock;

    WeekInWords(
            QuarterStates states,
            FactHistory history,
            WorkOverview work,
            Municipalities municipalities,
            MessageSource messages,
            Clock clock) {
        this.states = states;
        this.history = history;
        this.work = work;
        this.municipalities = municipalities;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return one paragraph if there is nothing to tell */
    List<String> paragraphs() {
        LocalDate today = today();
        List<WaitingStep> open = work.all();
        List<String> all = new ArrayList<>(keyResults(today));
        all.addAll(shown(today));
        all.addAll(steps("digest.stuck", "digest.stuck.step", open, today, due -> due.isBefore(today)));
        all.addAll(steps(
                "digest.ahead",
                "digest.ahead.step",
                open,
                today,
                due -> !due.isBefore(today) && due.isBefore(today.plusDays(DAYS))));
        return all.isEmpty() ? List.of(text("digest.nothing")) : all;
    }

    /** Those that moved, and those whose light is not green; the light is the one that every page shows. */
    private List<String> keyResults(LocalDate today) {
        Optional<QuarterState> now = states.now();
        Map<String, KeyResultProgress> before = states.at(
                        states.sight(Optional.of(today.minusDays(DAYS)), Optional.of(today.minusDays(DAYS))))
                .map(state -> keyResults(state).collect(Collectors.toMap(KeyResultProgress::code, Function.identity())))
                .orElse(Map.of());
        return now.stream()
                .flatMap(state -> keyResults(state).flatMap(each -> sentence(state, each, before).stream()))
                .limit(2L * MOST)
                .toList();
    }

    private Optional<String> sentence(
            QuarterState state, KeyResultProgress keyResult, Map<String, KeyResultProgress> before) {
        StatusLight light = state.states().get(keyResult.code()).light();
        BigDecimal more = Optional.ofNullable(before.get(keyResult.code()))
                .map(known -> keyResult.value().subtract(known.value()))
                .orElse(BigDecimal.ZERO);
        boolean worries = light.colour() == StatusLight.Colour.GELB || light.colour() == StatusLight.Colour.ROT;
        if (more.signum() == 0 && !worries) {
            return Optional.empty();
        }
        return Optional.of(text(
                keyResult.targetOpen() ? "digest.key-result.open" : "digest.key-result",
                keyResult.title(),
                keyResult.value(),
                keyResult.target(),
                more,
                text("okr.light." + light.colour()),
                text("okr.light.reason." + light.reason())));
    }

    /** Who has got further, whatever that was. */
    private List<String> shown(LocalDate today) {
        List<String> towns = history.proofs(states.sight(Optional.empty(), Optional.empty())).stream()
                .map(Proof::fact)
                .filter(fact -> !CountyTime.dayOf(fact.recordedAt()).isBefore(today.minusDays(DAYS)))
                .flatMap(fact -> fact.caseKey().ags().stream())
                .distinct()
                .map(this::name)
                .sorted()
                .toList();
        return towns.isEmpty() ? List.of() : List.of(text("digest.moved", towns.size(), few(towns)));
    }

    private List<String> steps(
            String key, String each, List<WaitingStep> open, LocalDate today, Predicate<LocalDate> due) {
        List<WaitingStep> found = open.stream()
                .filter(step -> step.due().filter(due).isPresent())
                .sorted(Comparator.comparing(step -> step.due().orElseThrow()))
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> named = found.stream().map(step -> step(each, step, today)).toList();
        return List.of(text(key, found.size(), few(named)));
    }

    private String step(String key, WaitingStep step, LocalDate today) {
        LocalDate due = step.due().orElseThrow();
        return text(key, step.caseName(), step.label(), Math.abs(ChronoUnit.DAYS.between(due, today)), DAY.format(due));
    }

    private String few(List<String> names) {
        String few = names.stream().limit(MOST).collect(Collectors.joining("; "));
        return names.size() > MOST ? text("digest.more", few, names.size() - MOST) : few;
    }

    private String name(Ags ags) {
        return municipalities.find(ags).map(town -> town.name()).orElse(ags.value());
    }

    private static Stream<KeyResultProgress> keyResults(QuarterState state) {
        return state.objectives().stream().flatMap(objective -> objective.keyResults().stream());
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
