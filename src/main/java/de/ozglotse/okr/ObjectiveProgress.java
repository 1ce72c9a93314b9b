package de.ozglotse.okr;

import java.util.List;

/** An objective of the running quarter with its key results. */
public record ObjectiveProgress(
        String code, String handlungsfeld, String strategicGoal, String title, List<KeyResultProgress> keyResults) {

    public ObjectiveProgress {
        keyResults = List.copyOf(keyResults);
    }
}
