package de.ozglotse.reporting.web;

import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.StatusLight;
import java.util.List;
import java.util.Map;

/**
 * An objective as pages show it.
 *
 * @param light that of its worst key result
 * @param distribution of how many key results which colour is
 */
record ObjectiveView(
        String handlungsfeld,
        String title,
        List<KeyResultView> keyResults,
        StatusLight.Colour light,
        Map<StatusLight.Colour, Long> distribution) {

    static ObjectiveView of(ObjectiveProgress progress, QuarterState state) {
        return new ObjectiveView(
                progress.handlungsfeld(),
                progress.title(),
                progress.keyResults().stream().map(KeyResultView::of).toList(),
                state.light(progress),
                state.distribution(progress));
    }

    public long met() {
        return keyResults.stream().filter(KeyResultView::met).count();
    }
}
