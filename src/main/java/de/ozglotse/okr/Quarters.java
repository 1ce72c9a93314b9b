package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the quarters of the OKR cycle. */
@Component
public class Quarters {

    private final OpenedQuarters opened;
    private final Strategies strategies;
    private final KeyResultVersions versions;
    private final Clock clock;

    Quarters(OpenedQuarters opened, Strategies strategies, KeyResultVersions versions, Clock clock) {
        this.versions = versions;
        this.opened = opened;
        this.strategies = strategies;
        this.clock = clock;
    }

    /** Opens the calendar quarter of today with the county's published OKR set; does nothing if it is open. */
    @Transactional
    public void openCurrent() {
        Quarter quarter = Quarter.around(CountyTime.dayOf(clock.instant()));
        if (opened.existsById(quarter.id())) {
            return;
        }
        Map<String, StrategischesZiel> ziele = ziele();
        publishedSet().forEach(entry -> {
            StrategischesZiel ziel = ziele.get(entry.text("strategisches_ziel"));
            Objective objective = quarter.add(codeIn(quarter, entry), ziel, entry.text("titel"));
            entry.list("key_results").forEach(keyResult -> objective.add(keyResult(quarter, keyResult)));
        });
        opened.save(quarter);
        quarter.codes()
                .forEach(code -> versions.keep(
                        code,
                        Collections.emptySortedMap(),
                        quarter.view().start(),
                        "",
                        Actor.SYSTEM.name(),
                        clock.instant()));
    }

    /** @return the objectives of the county's published OKR set */
    static List<StrategyFile> publishedSet() {
        return StrategyFile.read().list("zyklen").get(0).list("objectives");
    }

    private Map<String, StrategischesZiel> ziele() {
        return strategies.findById(Strategy.VALID).orElseThrow().handlungsfelder().stream()
                .flatMap(handlungsfeld -> handlungsfeld.ziele().stream())
                .collect(Collectors.toMap(StrategischesZiel::code, Function.identity()));
    }

    private static KeyResult keyResult(Quarter quarter, StrategyFile entry) {
        String code = codeIn(quarter, entry);
        StrategyFile measure = entry.map("vorschlag");
        KeyResultKind kind = KeyResultKind.valueOf(measure.text("art"));
        int place = entry.number("nr");
        String title = entry.text("titel");
        return switch (kind) {
            case FAKTENZAEHLER -> counted(code, place, title, measure);
            case JA_NEIN -> KeyResult.reported(code, place, title, kind, BigDecimal.ZERO, BigDecimal.ONE);
            case METRIK, MEILENSTEINE ->
                KeyResult.reported(
                        code,
                        place,
                        title,
                        kind,
                        BigDecimal.valueOf(measure.number("basiswert")),
                        BigDecimal.valueOf(measure.number("zielwert")));
        };
    }

    private static KeyResult counted(String code, int place, String title, StrategyFile measure) {
        FactType fact = new FactType(measure.text("faktentyp"));
        return switch (measure.find("zaehlweise").map(CountingRule::valueOf).orElse(CountingRule.GEMEINDEN)) {
            case GEMEINDEN -> KeyResult.counted(code, place, title, fact);
            case GEGENSTAENDE ->
                KeyResult.countedBySubject(
                        code, place, title, fact, measure.find("abschluss").map(FactType::new));
        };
    }

    /** The catalogue's ids begin with the quarter they were published for; the rest names the place in the set. */
    private static String codeIn(Quarter quarter, StrategyFile entry) {
        return quarter.id() + entry.text("id").substring(quarter.id().length());
    }
}
