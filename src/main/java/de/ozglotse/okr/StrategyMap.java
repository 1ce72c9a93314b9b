package de.ozglotse.okr;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.okr.GoalVersion.Change;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The strategy map as of any day: goals are added and leave by dated versions, none is ever deleted. */
@Service
@Transactional
public class StrategyMap {

    private final Strategies strategies;
    private final GoalVersions versions;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    StrategyMap(Strategies strategies, GoalVersions versions, EntityManager entities, AuditTrail audit, Clock clock) {
        this.strategies = strategies;
        this.versions = versions;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return empty before the strategy was taken over */
    @Transactional(readOnly = true)
    public Optional<View> on(LocalDate day) {
        return on(day, clock.instant());
    }

    /** @return the map of that day as far as its changes were decided on by then */
    @Transactional(readOnly = true)
    public Optional<View> on(LocalDate day, Instant knownAt) {
        return strategies.findById(Strategy.VALID).map(strategy -> {
            Map<String, List<GoalVersion>> later = versions.all().stream()
                    .filter(version -> !version.at().isAfter(knownAt))
                    .collect(Collectors.groupingBy(GoalVersion::goal));
            return new View(
                    strategy.title(),
                    strategy.asOf(),
                    strategy.vision(),
                    strategy.handlungsfelder().stream()
                            .map(field -> field(strategy, field, later, day))
                            .toList());
        });
    }

    /** @return every version of the goal, the oldest first */
    @Transactional(readOnly = true)
    public List<GoalVersion> history(String goal) {
        StrategischesZiel ziel = ziel(goal);
        Strategy strategy = strategies.findById(Strategy.VALID).orElseThrow();
        List<GoalVersion> later = versions.all().stream()
                .filter(version -> version.goal().equals(goal))
                .toList();
        return versionsOf(strategy, ziel, later);
    }

    /** Adds a goal to the map. */
    public void add(String handlungsfeld, Wording wording, LocalDate from, String reason, Actor by) {
        Handlungsfeld field = strategies.findById(Strategy.VALID).orElseThrow().handlungsfelder().stream()
                .filter(each -> each.code().equals(handlungsfeld))
                .findFirst()
                .orElseThrow(() -> new NotFound("No Handlungsfeld has this code"));
        int place =
                field.ziele().stream().mapToInt(StrategischesZiel::place).max().orElse(0) + 1;
        String code = handlungsfeld + "-Z" + place;
        field.add(code, place, wording.title(), wording.explanation());
        entities.flush();
        record(code, Change.AUFGENOMMEN, wording, from, reason, by);
    }

    /** Words a goal differently from that day on. */
    public void reword(String goal, Wording wording, LocalDate from, String reason, Actor by) {
        requireOnMap(goal, from);
        record(goal, Change.GEAENDERT, wording, from, reason, by);
    }

    /** Takes a goal off the map from that day on. */
    public void end(String goal, boolean reached, LocalDate from, String reason, Actor by) {
        GoalVersion last = requireOnMap(goal, from);
        if (reached && last.permanent()) {
            throw new Refused("okr.goal.permanent");
        }
        Wording wording = new Wording(last.title(), last.explanation(), last.permanent());
        record(goal, reached ? Change.ERREICHT : Change.ENTFALLEN, wording, from, reason, by);
    }

    private GoalVersion requireOnMap(String goal, LocalDate from) {
        List<GoalVersion> known = history(goal);
        GoalVersion last = known.get(known.size() - 1);
        if (!last.onMap()) {
            throw new Refused("okr.goal.ended");
        }
        if (from.isBefore(last.from())) {
            throw new Refused("okr.goal.backwards");
        }
        return last;
    }

    private void record(String goal, Change change, Wording wording, LocalDate from, String reason, Actor by) {
        versions.add(new GoalVersion(
                goal,
                change,
                from,
                wording.title(),
                wording.explanation(),
                wording.permanent(),
                reason,
                by.name(),
                clock.instant()));
        audit.record(by, "strategy." + change, wording.title(), reason);
    }

    private StrategischesZiel ziel(String code) {
        return strategies.findById(Strategy.VALID).stream()
                .flatMap(strategy -> strategy.handlungsfelder().stream())
                .flatMap(field -> field.ziele().stream())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("No strategic goal has this code"));
    }

    private static Field field(
            Strategy strategy, Handlungsfeld field, Map<String, List<GoalVersion>> later, LocalDate day) {
        List<Goal> goals = field.ziele().stream()
                .flatMap(ziel -> versionsOf(strategy, ziel, later.getOrDefault(ziel.code(), List.of())).stream()
                        .filter(version -> !version.from().isAfter(day))
                        .reduce((earlier, newer) -> newer)
                        .map(version -> new Goal(ziel.place(), version))
                        .stream())
                .toList();
        return new Field(field.code(), field.name(), field.description(), goals);
    }

    /** What the strategy says itself holds always: earlier quarters served its goals before it was printed. */
    private static List<GoalVersion> versionsOf(Strategy strategy, StrategischesZiel ziel, List<GoalVersion> later) {
        boolean added = !later.isEmpty() && later.get(0).change() == Change.AUFGENOMMEN;
        if (added) {
            return later;
        }
        GoalVersion printed = new GoalVersion(
                ziel.code(),
                Change.AUFGENOMMEN,
                LocalDate.MIN,
                ziel.title(),
                ziel.erlaeuterung(),
                false,
                "",
                "",
                CountyTime.endOf(strategy.asOf()));
        return Stream.concat(Stream.of(printed), later.stream()).toList();
    }

    /** What a goal says. */
    public record Wording(String title, String explanation, boolean permanent) {}

    /** The map as of one day. */
    public record View(String title, LocalDate asOf, String vision, List<Field> fields) {}

    /** A Handlungsfeld of the map with the goals that it shows and those that have left. */
    public record Field(String code, String name, String description, List<Goal> all) {

        public List<Goal> goals() {
            return all.stream().filter(goal -> goal.version().onMap()).toList();
        }

        public List<Goal> left() {
            return all.stream().filter(goal -> !goal.version().onMap()).toList();
        }
    }

    /** @param number within its Handlungsfeld, no rank */
    public record Goal(int number, GoalVersion version) {}
}
