package de.ozglotse.okr;

import de.ozglotse.workflow.FormSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The key results that the review wants to be changed before they are carried on. */
@Component
class AdaptedKeyResultSource implements FormSource {

    private final DraftObjectives drafts;
    private final OkrTexts texts;

    AdaptedKeyResultSource(DraftObjectives drafts, OkrTexts texts) {
        this.drafts = drafts;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "adaptedKeyResults";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Function<String, Object> variables) {
        return drafts.of(PlanningVariables.planning(variables)).stream()
                .flatMap(draft -> draft.keyResults().stream())
                .filter(DraftKeyResult::adaptable)
                .map(this::item)
                .toList();
    }

    private Item item(DraftKeyResult keyResult) {
        boolean number = keyResult.kind() == KeyResultKind.METRIK;
        return new Item(
                String.valueOf(keyResult.id()),
                texts.get("okr.draft.adapt"),
                keyResult.title(),
                "",
                number
                        ? Map.of(
                                PlanningAnswers.ADAPTED_TITLE, keyResult.title(),
                                PlanningAnswers.ADAPTED_TARGET,
                                        String.valueOf(keyResult.targetAmount().longValue()))
                        : Map.of(PlanningAnswers.ADAPTED_TITLE, keyResult.title()),
                number ? Set.of() : Set.of(PlanningAnswers.ADAPTED_TARGET));
    }
}
