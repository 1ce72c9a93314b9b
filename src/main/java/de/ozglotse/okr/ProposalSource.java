package de.ozglotse.okr;

import de.ozglotse.workflow.FormSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a planning decides about: each objective that is proposed so far, with its key results. */
@Component
class ProposalSource implements FormSource {

    private final DraftObjectives drafts;
    private final OkrTexts texts;

    ProposalSource(DraftObjectives drafts, OkrTexts texts) {
        this.drafts = drafts;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Function<String, Object> variables) {
        return drafts.of(PlanningVariables.planning(variables)).stream()
                .map(this::item)
                .toList();
    }

    private Item item(DraftObjective draft) {
        String keyResults = draft.keyResults().stream()
                .map(keyResult -> "KR " + keyResult.place() + ": " + keyResult.title())
                .collect(Collectors.joining(" "));
        return new Item(
                String.valueOf(draft.id()),
                texts.get("okr.draft." + draft.origin()),
                draft.title(),
                keyResults,
                Map.of(PlanningAnswers.CHOICE, draft.chosen() ? PlanningAnswers.TAKEN : PlanningAnswers.LEFT),
                Set.of());
    }
}
