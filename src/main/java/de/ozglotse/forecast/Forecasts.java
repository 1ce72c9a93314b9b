package de.ozglotse.forecast;

import de.ozglotse.okr.FactSpans;
import de.ozglotse.okr.PopulationHistory;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Foretells when every municipality will have reached the end of a way. */
@Component
public class Forecasts {

    private final FactSpans history;
    private final PopulationHistory population;
    private final Resting resting;
    private final Clock clock;

    Forecasts(FactSpans history, PopulationHistory population, Resting resting, Clock clock) {
        this.history = history;
        this.population = population;
        this.resting = resting;
        this.clock = clock;
    }

    /** @return the answers in the order of the questions, from what is known now, in a constant number of queries */
    public List<Forecast> of(List<Question> questions) {
        Instant now = clock.instant();
        return of(questions, CountyTime.dayOf(now), now);
    }

    /** @return what would have been foretold on that day from what was known at that time */
    @Transactional(readOnly = true)
    public List<Forecast> of(List<Question> questions, LocalDate day, Instant knownAt) {
        if (questions.isEmpty()) {
            return List.of();
        }
        List<FactType> types = questions.stream()
                .flatMap(question -> question.way().stream())
                .distinct()
                .toList();
        List<FactSpans.Span> spans = history.known(types, knownAt);
        return of(questions, spans, population.dated(knownAt).on(day), day, knownAt);
    }

    /**
     * @param spans when at least the facts of all ways held, as far as it was known
     * @param counted the municipalities that count on that day
     * @return the same for somebody who has read the history already
     */
    @Transactional(readOnly = true)
    public List<Forecast> of(
            List<Question> questions,
            List<FactSpans.Span> spans,
            Collection<CaseKey> counted,
            LocalDate day,
            Instant knownAt) {
        Map<CaseKey, LocalDate> rest = resting.on(day, knownAt);
        return questions.stream()
                .map(question -> new Estimate(question, Trail.of(question, spans, counted, rest, day), day).forecast())
                .toList();
    }
}
