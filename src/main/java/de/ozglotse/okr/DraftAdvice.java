package de.ozglotse.okr;

import de.ozglotse.okr.DraftDesk.Draft;
import de.ozglotse.okr.DraftDesk.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks over what somebody is just typing, before it is stored: keys of what to think about. It stops nobody. */
@Service
public class DraftAdvice {

    private final DraftDesk desk;

    DraftAdvice(DraftDesk desk) {
        this.desk = desk;
    }

    /** @param objective empty for one that nobody has proposed yet: its key results come afterwards */
    public List<String> onObjective(
            String quarter, String field, Optional<Long> objective, String title, boolean chosen) {
        int keyResults = objective
                .map(id -> desk.get(quarter, field, id).keyResults().size())
                .orElse(ReleaseCheck.MIN_KEY_RESULTS);
        List<String> hints = new ArrayList<>(title.isEmpty() ? List.of() : QualityHints.ofObjective(title, keyResults));
        long others = desk.of(quarter).stream()
                .filter(each -> each.code().equals(field))
                .flatMap(each -> each.drafts().stream())
                .filter(draft -> draft.chosen()
                        && objective.filter(id -> id == draft.id()).isEmpty())
                .count();
        if (chosen && others >= ReleaseCheck.MAX_OBJECTIVES) {
            hints.add("okr.hint.objectives");
        }
        return hints;
    }

    /** @param keyResult empty for one that is added */
    public List<String> onKeyResult(
            String quarter, String field, long objective, Optional<Long> keyResult, Measure measure) {
        List<String> hints = new ArrayList<>(
                measure.title().isEmpty()
                        ? List.of()
                        : DraftKeyResult.of(measure).hints());
        Draft draft = desk.get(quarter, field, objective);
        int all = draft.keyResults().size() + (keyResult.isPresent() ? 0 : 1);
        if (all > ReleaseCheck.MAX_KEY_RESULTS) {
            hints.add("okr.hint.many");
        }
        return hints;
    }
}
