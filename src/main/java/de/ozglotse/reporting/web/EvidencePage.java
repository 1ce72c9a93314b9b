package de.ozglotse.reporting.web;

import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.ObjectiveProgress;

/** The municipalities behind a counted key result: those it counts and those it misses. */
record EvidencePage(String handlungsfeld, String objective, KeyResultView keyResult, FactEvidence.Found found) {

    static EvidencePage of(ObjectiveProgress objective, KeyResultProgress keyResult, FactEvidence.Found found) {
        return new EvidencePage(objective.handlungsfeld(), objective.title(), KeyResultView.of(keyResult), found);
    }
}
