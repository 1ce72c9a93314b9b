package de.ozglotse.okr;

import de.ozglotse.okr.QuarterKeyResults.Named;
import de.ozglotse.workflow.FormSource;
import java.util.List;
import java.util.function.Function;
import org.springframework.transaction.annotation.Transactional;

/** A form source whose items are the key results of the Handlungsfeld that a process is about. */
abstract class KeyResultSource implements FormSource {

    private final QuarterKeyResults keyResults;

    KeyResultSource(QuarterKeyResults keyResults) {
        this.keyResults = keyResults;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Function<String, Object> variables) {
        return keyResults
                .of((String) variables.apply(OkrCycle.QUARTER), (String) variables.apply(OkrCycle.HANDLUNGSFELD))
                .stream()
                .map(this::item)
                .toList();
    }

    abstract Item item(Named named);
}
