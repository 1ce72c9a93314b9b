package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The path of {@code contact-correction}. */
@ExtendWith(FlowNodeCoverage.class)
class ContactCorrectionProcessTests {

    @Test
    void asksOnceForTheNewContact(RecordingDelegates delegates) {
        var correction = CaseDriver.start("contact-correction", Map.of("contact", "id"));

        correction.opens("UserTask_CorrectContact");
        correction.complete("UserTask_CorrectContact", "name", "Eva Muster", "email", "rathaus@bitz.example");

        assertThat(delegates.calls()).containsExactly("recordContact", "reissueLinks");
        correction.endsAt("EndEvent_ContactCorrected");
    }
}
