package de.ozglotse.digest;

import de.ozglotse.mail.LetterSection;
import de.ozglotse.mail.LetterSection.Line;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.FactHistory.Proof;
import de.ozglotse.okr.Facts.Fact;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.reporting.FactCatalogue;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a few lines what the last seven days have brought, what is stuck and what comes next, each with its page. */
@Component
class WeekInWords {

    private static final int DAYS = 7;

    /** So that a report is a page long at most. */
    private static final int MOST = 3;

    private final MovedKeyResults keyResults;
    private final QuarterStates states;
    private final FactHistory history;
    private final FactCatalogue catalogue;
    private final WorkOverview work;
    private final Municipalities municipalities;
    private final MessageSource messages;
    private final Clock clock;

    WeekInWords(
            MovedKeyResults keyResults,
            QuarterStates states,
            FactHistory history,
            FactCatalogue catalogue,
            WorkOverview work,
            Municipalities municipalities,
            MessageSource messages,
            Clock clock) {
        this.keyResults = keyResults;
        this.states = states;
        this.history = history;
        this.catalogue = catalogue;
        this.work = work;
        this.municipalities = municipalities;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return none if there is nothing to tell */
    List<LetterSection> sections() {
        LocalDate today = CountyTime.dayOf(clock.instant());
        List<WaitingStep> open = work.all();
        return Stream.of(
                        keyResults.since(today.minusDays(DAYS)),
                        moved(today),
                        steps("digest.stuck", "digest.stuck.step", open, today, due -> due.isBefore(today)),
                        steps(
                                "digest.ahead",
                                "digest.ahead.step",
                                open,
                                today,
                                due -> !due.isBefore(today) && due.isBefore(today.plusDays(DAYS))))
                .flatMap(List::stream)
                .toList();
    }

    /** Who has got further, and by what. */
    private List<LetterSection> moved(LocalDate today) {
        Map<Ags, List<String>> towns = history.proofs(states.sight(Optional.empty(), Optional.empty())).stream()
                .map(Proof::fact)
                .filter(fact -> fact.caseKey().isMunicipality())
                .filter(fact -> !CountyTime.dayOf(fact.recordedAt()).isBefore(today.minusDays(DAYS)))
                .collect(Collectors.groupingBy(
                        fact -> fact.caseKey().ags().orElseThrow(),
                        () -> new TreeMap<>(Comparator.comparing(this::name, german())),
                        Collectors.mapping(this::label, Collectors.toList())));
        List<Line> lines = towns.entrySet().stream()
                .map(town -> new Line(
                        name(town.getKey()),
                        words(town.getValue()),
                        "/gemeinden/" + town.getKey().value()))
                .toList();
        return section("digest.moved", lines, "/gemeinden");
    }

    private List<LetterSection> steps(
            String key, String each, List<WaitingStep> open, LocalDate today, Predicate<LocalDate> due) {
        List<Line> lines = open.stream()
                .filter(step -> step.due().filter(due).isPresent())
                .sorted(Comparator.comparing(step -> step.due().orElseThrow()))
                .map(step -> new Line(
                        step.caseName(),
                        step(each, step, today),
                        "/aufgaben/" + step.id().value()))
                .toList();
        return section(key, lines, "/aufgaben");
    }

    private String step(String key, WaitingStep step, LocalDate today) {
        LocalDate due = step.due().orElseThrow();
        return text(key, step.label(), Math.abs(ChronoUnit.DAYS.between(due, today)), CountyTime.text(due));
    }

    /** @param all where the ones are that have no line of their own */
    private List<LetterSection> section(String key, List<Line> lines, String all) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Line> named = new ArrayList<>(lines.subList(0, Math.min(MOST, lines.size())));
        if (lines.size() > MOST) {
            named.add(new Line(text("digest.more", lines.size() - MOST), "", all));
        }
        return List.of(new LetterSection(text(key, lines.size()), named));
    }

    private static String words(List<String> labels) {
        return labels.stream().distinct().collect(Collectors.joining(", "));
    }

    private String label(Fact fact) {
        return catalogue.labels().getOrDefault(fact.type().value(), text("digest.moved.other"));
    }

    private String name(Ags ags) {
        return municipalities.find(ags).map(town -> town.name()).orElse(ags.value());
    }

    private static Comparator<Object> german() {
        return Collator.getInstance(Locale.GERMANY);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
