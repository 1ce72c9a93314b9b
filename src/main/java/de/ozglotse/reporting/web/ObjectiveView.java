package de.ozglotse.reporting.web;

import de.ozglotse.okr.ObjectiveProgress;
import java.util.List;

/** An objective as pages show it. */
record ObjectiveView(String handlungsfeld, String title, List<KeyResultView> keyResults) {

    static ObjectiveView of(ObjectiveProgress progress) {
        return new ObjectiveView(
                progress.handlungsfeld(),
                progress.title(),
                progress.keyResults().stream().map(KeyResultView::of).toList());
    }

    public long met() {
        return keyResults.stream().filter(KeyResultView::met).count();
    }
}
