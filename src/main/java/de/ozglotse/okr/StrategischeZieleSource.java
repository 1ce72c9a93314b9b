package de.ozglotse.okr;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.FormSource;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The strategic goals that the map shows today for the Handlungsfeld, one of which every objective serves. */
@Component
class StrategischeZieleSource implements FormSource {

    private final StrategyMap map;
    private final Clock clock;

    StrategischeZieleSource(StrategyMap map, Clock clock) {
        this.map = map;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "strategischeZiele";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Function<String, Object> variables) {
        String code = (String) variables.apply(OkrCycle.HANDLUNGSFELD);
        return map.on(CountyTime.dayOf(clock.instant())).stream()
                .flatMap(view -> view.fields().stream())
                .filter(field -> field.code().equals(code))
                .flatMap(field -> field.goals().stream())
                .map(goal -> new Item(goal.version().goal(), goal.version().title()))
                .toList();
    }
}
