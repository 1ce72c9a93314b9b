package de.ozglotse.okr;

import de.ozglotse.workflow.FormSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To what new key results can belong: to the new objective, or to one that is proposed already. */
@Component
class ExtendableObjectiveSource implements FormSource {

    private final DraftObjectives drafts;
    private final OkrTexts texts;

    ExtendableObjectiveSource(DraftObjectives drafts, OkrTexts texts) {
        this.drafts = drafts;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "extendableObjectives";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Function<String, Object> variables) {
        return Stream.concat(
                        Stream.of(new Item(PlanningAnswers.NEW, texts.get("okr.draft.for-new"))),
                        drafts.of(PlanningVariables.planning(variables)).stream()
                                .map(draft -> new Item(String.valueOf(draft.id()), draft.title())))
                .toList();
    }
}
