package de.ozglotse.okr;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By which rules the status light is computed: two states with different ones cannot be compared. */
@Component
public class LightVersion {

    /** Raised whenever {@link LightRules} decide otherwise for the same bounds. */
    private static final int RULES = 1;

    private final OkrSettings settings;

    LightVersion(OkrSettings settings) {
        this.settings = settings;
    }

    /** @return the number of the rules and their bounds */
    public String text() {
        return Stream.of(
                        RULES,
                        settings.green(),
                        settings.yellow(),
                        settings.stretch(),
                        settings.stretchYellow(),
                        settings.graceDays(),
                        settings.checkInDays(),
                        settings.nearDays(),
                        settings.paceDays())
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
    }
}
