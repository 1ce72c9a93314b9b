package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The path of {@code bounce-reading}. */
@ExtendWith(FlowNodeCoverage.class)
class BounceReadingProcessTests {

    private static final Instant READ_AT = CaseDriver.START.plus(Duration.ofMinutes(10));

    @Test
    void readsTheMailboxInTime(RecordingDelegates delegates) {
        var reading = CaseDriver.start("bounce-reading", Map.of("readAt", Date.from(READ_AT)));
        assertThat(delegates.calls()).isEmpty();

        reading.fire("IntermediateEvent_ReadTimeReached", READ_AT);

        assertThat(delegates.calls()).containsExactly("readBounces");
        reading.endsAt("EndEvent_BouncesRead");
    }
}
