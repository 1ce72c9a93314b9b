package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code mail-delivery}. */
@ExtendWith(FlowNodeCoverage.class)
class MailDeliveryProcessTests {

    private static final Instant SEND_AT = CaseDriver.START.plus(Duration.ofHours(2));

    @Test
    void sendsTheMailAtItsTime(RecordingDelegates delegates) {
        var mail = queued();

        mail.fire("IntermediateEvent_SendTimeReached", SEND_AT);
        assertThat(delegates.calls()).isEmpty();
        mail.fire("ServiceTask_DeliverMail");

        assertThat(delegates.calls()).containsExactly("deliverMail");
        mail.endsAt("EndEvent_MailSent");
    }

    @Test
    void endsWhenTheRecipientCannotBeReached(RecordingDelegates delegates) {
        delegates.letMailBounce();
        var mail = queued();

        mail.fire("IntermediateEvent_SendTimeReached").fire("ServiceTask_DeliverMail");

        mail.endsAt("EndEvent_MailUndeliverable");
    }

    @Test
    void triesAgainWithGrowingPausesWhenTheServerFails(RecordingDelegates delegates) {
        delegates.letMailFail(new IllegalStateException("server down"));
        var mail = queued().fire("IntermediateEvent_SendTimeReached");

        assertThatThrownBy(() -> mail.fire("ServiceTask_DeliverMail")).hasMessageContaining("server down");

        assertThat(mail.timer("ServiceTask_DeliverMail").getRetries()).isEqualTo(7);
        assertThat(mail.dueOf("ServiceTask_DeliverMail")).isEqualTo(SEND_AT.plus(Duration.ofMinutes(1)));
        delegates.letMailFail(null);
        mail.fire("ServiceTask_DeliverMail").endsAt("EndEvent_MailSent");
    }

    private static CaseDriver queued() {
        return CaseDriver.start("mail-delivery", Map.of("mail", 1L, "sendAt", Date.from(SEND_AT)));
    }
}
