package de.ozglotse.okr;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the county's strategy map into the database, in its own words. */
@Component
public class StrategyCatalogue {

    private final Strategies strategies;

    StrategyCatalogue(Strategies strategies) {
        this.strategies = strategies;
    }

    /** Stores vision, Handlungsfelder and strategic goals; does nothing if they are there. */
    @Transactional
    public void loadOnce() {
        if (strategies.findById(Strategy.VALID).isEmpty()) {
            strategies.save(read());
        }
    }

    private static Strategy read() {
        StrategyFile file = StrategyFile.read();
        StrategyFile source = file.map("quelle");
        Strategy strategy = new Strategy(
                source.text("titel"),
                LocalDate.parse(source.text("stand")),
                file.map("vision").text("text"));
        file.list("handlungsfelder").forEach(entry -> addTo(strategy, entry));
        return strategy;
    }

    private static void addTo(Strategy strategy, StrategyFile entry) {
        Handlungsfeld handlungsfeld = strategy.add(
                entry.text("code"), entry.number("reihenfolge"), entry.text("name"), entry.paragraphs("beschreibung"));
        entry.list("strategische_ziele")
                .forEach(ziel -> handlungsfeld.add(
                        ziel.text("id"), ziel.number("nr"), ziel.text("titel"), ziel.paragraphs("erlaeuterung")));
    }
}
