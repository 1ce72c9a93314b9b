package de.ozglotse.okr;

import de.ozglotse.workflow.FormSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why what was presented for release could not be released; nothing before the first attempt. */
@Component
class ReleaseProblemSource implements FormSource {

    /** set by the check in {@code okr-planning} */
    private static final String CHECK = "pruefung";

    private final DraftObjectives drafts;
    private final EmittedFacts emitted;
    private final OkrTexts texts;

    ReleaseProblemSource(DraftObjectives drafts, EmittedFacts emitted, OkrTexts texts) {
        this.emitted = emitted;
        this.drafts = drafts;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "releaseProblems";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Function<String, Object> variables) {
        if (Objects.isNull(variables.apply(CHECK))) {
            return List.of();
        }
        return ReleaseCheck.problems(
                        drafts.of(PlanningVariables.planning(variables)).stream()
                                .filter(DraftObjective::chosen)
                                .toList(),
                        emitted::cover)
                .stream()
                .map(problem -> new Item(
                        "", texts.get(problem.messageKey(), problem.arguments().toArray())))
                .toList();
    }
}
