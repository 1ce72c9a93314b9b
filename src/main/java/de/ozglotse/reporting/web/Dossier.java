package de.ozglotse.reporting.web;

import de.ozglotse.mail.AgreedDates;
import de.ozglotse.okr.CountingRule;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.Facts.Fact;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.StatusLight;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What one municipality has achieved: its part in the key results of the quarter, its Leistungen. */
@Component
class Dossier {

    private static final FactType ONLINE = new FactType("ozg-leistung-online");

    private final Facts facts;
    private final QuarterStates states;
    private final AgreedDates dates;
    private final Clock clock;

    Dossier(Facts facts, QuarterStates states, AgreedDates dates, Clock clock) {
        this.facts = facts;
        this.states = states;
        this.dates = dates;
        this.clock = clock;
    }

    /** @return the meetings that lie ahead, earliest first */
    List<Meeting> meetings(CaseKey caseKey) {
        return dates.endingAfter(clock.instant()).stream()
                .filter(date -> date.caseKey().equals(caseKey))
                .map(date -> new Meeting(date.startsAt().atZone(CountyTime.ZONE), date.mode(), date.place()))
                .toList();
    }

    /** @return the key results that count municipalities, each with whether it counts this one */
    List<Contribution> contribution(CaseKey caseKey) {
        return contribution(states.now(), facts.of(caseKey));
    }

    /** @param holding the facts of the municipality */
    static List<Contribution> contribution(Optional<QuarterState> quarter, List<Fact> holding) {
        return quarter.stream()
                .flatMap(state -> state.objectives().stream()
                        .flatMap(objective -> objective.keyResults().stream())
                        .filter(keyResult -> keyResult
                                .counting()
                                .filter(CountingRule.GEMEINDEN::equals)
                                .isPresent())
                        .map(keyResult -> Contribution.of(
                                keyResult, state.states().get(keyResult.code()).light(), holding)))
                .toList();
    }

    List<Leistung> leistungen(CaseKey caseKey) {
        return facts.of(caseKey).stream()
                .filter(fact -> fact.type().equals(ONLINE))
                .flatMap(fact ->
                        fact.subject().map(Subject::name).stream().map(name -> new Leistung(name, fact.occurredOn())))
                .toList();
    }

    /**
     * One key result.
     *
     * @param since since when it counts the municipality, or null
     */
    record Contribution(
            String code,
            int number,
            String title,
            BigDecimal value,
            BigDecimal target,
            LocalDate since,
            StatusLight light) {

        static Contribution of(KeyResultProgress keyResult, StatusLight light, List<Fact> holding) {
            Optional<LocalDate> since = holding.stream()
                    .filter(fact -> keyResult.facts().contains(fact.type()))
                    .map(Fact::occurredOn)
                    .findFirst();
            return new Contribution(
                    keyResult.code(),
                    keyResult.number(),
                    keyResult.title(),
                    keyResult.value(),
                    keyResult.target(),
                    since.orElse(null),
                    light);
        }
    }

    /** A meeting with the town hall. */
    record Meeting(ZonedDateTime at, String mode, String place) {}

    /** A service that citizens can use online. */
    record Leistung(String name, LocalDate since) {}
}
