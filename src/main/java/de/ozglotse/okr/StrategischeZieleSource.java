package de.ozglotse.okr;

import de.ozglotse.workflow.FormSource;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The strategic goals that the map shows today for the Handlungsfeld, one of which every objective serves. */
@Component
class StrategischeZieleSource implements FormSource {

    private final DraftDesk desk;

    StrategischeZieleSource(DraftDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "strategischeZiele";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Function<String, Object> variables) {
        return desk.goals((String) variables.apply(OkrCycle.HANDLUNGSFELD)).entrySet().stream()
                .map(goal -> new Item(goal.getKey(), goal.getValue()))
                .toList();
    }
}
