package de.ozglotse.okr;

import de.ozglotse.workflow.FormSource;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The strategic goals of the Handlungsfeld, one of which every objective serves. */
@Component
class StrategischeZieleSource implements FormSource {

    private final Strategies strategies;

    StrategischeZieleSource(Strategies strategies) {
        this.strategies = strategies;
    }

    @Override
    public String name() {
        return "strategischeZiele";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Function<String, Object> variables) {
        String code = (String) variables.apply(OkrCycle.HANDLUNGSFELD);
        return strategies.findById(Strategy.VALID).stream()
                .flatMap(strategy -> strategy.handlungsfelder().stream())
                .filter(handlungsfeld -> handlungsfeld.code().equals(code))
                .flatMap(handlungsfeld -> handlungsfeld.ziele().stream())
                .map(ziel -> new Item(ziel.code(), ziel.title()))
                .toList();
    }
}
