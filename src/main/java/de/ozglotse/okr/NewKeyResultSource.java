package de.ozglotse.okr;

import de.ozglotse.workflow.FormSource;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The room that a planning has for the key results of a new objective. */
@Component
class NewKeyResultSource implements FormSource {

    private final OkrTexts texts;

    NewKeyResultSource(OkrTexts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "newKeyResults";
    }

    @Override
    public List<Item> items(Function<String, Object> variables) {
        return PlanningAnswers.SLOTS.stream()
                .map(slot -> new Item(slot, texts.get("okr.draft.new-key-result", slot)))
                .toList();
    }
}
