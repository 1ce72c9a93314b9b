package de.ozglotse.okr;

import de.ozglotse.workflow.FormSource;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a new key result can count: the facts that some deployed process records about municipalities. */
@Component
class FactTypeSource implements FormSource {

    private final EmittedFacts emitted;

    FactTypeSource(EmittedFacts emitted) {
        this.emitted = emitted;
    }

    @Override
    public String name() {
        return "factTypes";
    }

    @Override
    public List<Item> items(Function<String, Object> variables) {
        return emitted.ofMunicipalities().entrySet().stream()
                .map(entry -> new Item(entry.getKey(), entry.getValue() + " (" + entry.getKey() + ")"))
                .toList();
    }
}
