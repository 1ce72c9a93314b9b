package de.ozglotse.tasklist;

import de.ozglotse.tasklist.StepTimes.StepTime;
import java.time.Duration;

/** How long a step takes, as a query answers it: in seconds. */
interface MeasuredStep {

    String getProcess();

    String getStep();

    long getAnswers();

    double getMedian();

    double getNinth();

    default StepTime toStepTime() {
        return new StepTime(
                getProcess(),
                getStep(),
                getAnswers(),
                Duration.ofSeconds(Math.round(getMedian())),
                Duration.ofSeconds(Math.round(getNinth())));
    }
}
