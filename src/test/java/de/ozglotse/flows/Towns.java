package de.ozglotse.flows;

import de.ozglotse.DemoCounty;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import org.springframework.boot.test.context.TestComponent;

/** Hands a test the municipalities that it is about. */
@TestComponent
public class Towns {

    private final DemoCounty county;
    private final StepAnswers answers;
    private final WorkOverview work;

    Towns(DemoCounty county, StepAnswers answers, WorkOverview work) {
        this.county = county;
        this.answers = answers;
        this.work = work;
    }

    /** @return a municipality whose work begins now, in a county that is ready for it */
    Town begin(String ags) {
        county.prepare(ags);
        return of(ags);
    }

    Town of(String ags) {
        return Town.of(ags, answers, work);
    }

    /** The Landkreis itself, whose steps are found like those of a municipality. */
    Town county() {
        return new Town(CaseKey.COUNTY, answers, work);
    }
}
