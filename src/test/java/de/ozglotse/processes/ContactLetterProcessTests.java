package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The path of {@code contact-letter}. */
@ExtendWith(FlowNodeCoverage.class)
class ContactLetterProcessTests {

    private static final Instant SEND_AT = CaseDriver.START.plus(Duration.ofDays(1));

    @Test
    void writesWhenTheTimeHasCome(RecordingDelegates delegates) {
        var letter = CaseDriver.start("contact-letter", Map.of("contact", "id", "sendAt", Date.from(SEND_AT)));
        assertThat(delegates.calls()).isEmpty();

        letter.fire("IntermediateEvent_SendTimeReached", SEND_AT);

        assertThat(delegates.calls()).containsExactly("sendContactLetter");
        letter.endsAt("EndEvent_LetterSent");
    }
}
