package de.ozglotse.engine;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** Every process says which version it is and how long its history is kept. */
@Component
class VersionRule implements ModelRule.OfEach {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.all(Process.class).flatMap(process -> check(model, process));
    }

    private static Stream<Finding> check(CheckedModel model, Process process) {
        Stream.Builder<Finding> found = Stream.builder();
        if (CheckedModel.isMissing(process.getCamundaVersionTag())) {
            found.add(model.error(process, "has no version tag; set camunda:versionTag, for example 1.0"));
        }
        if (CheckedModel.isMissing(process.getCamundaHistoryTimeToLiveString())) {
            found.add(model.error(process, "has no history time to live; set camunda:historyTimeToLive to P180D"));
        }
        return found.build();
    }
}
