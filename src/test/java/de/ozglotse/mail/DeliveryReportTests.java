package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReportTests {

    @Test
    void readsAFailure() throws Exception {
        assertThat(read(Reports.failure("<a1@lotse.example>", "rathaus@bitz.example")))
                .hasValueSatisfying(report -> {
                    assertThat(report.messageId()).isEqualTo("<a1@lotse.example>");
                    assertThat(report.recipients()).contains("rathaus@bitz.example");
                    assertThat(report.status()).isEqualTo("5.1.1");
                });
    }

    @Test
    void readsTheHeadersAlone() throws Exception {
        String report = Reports.failure("<a1@lotse.example>", "rathaus@bitz.example")
                .replace("message/rfc822", "text/rfc822-headers");

        assertThat(read(report)).isPresent();
    }

    @Test
    void knowsTheAddressBeforeItWasForwarded() throws Exception {
        String report = Reports.failure("<a1@lotse.example>", "jemand@anderswo.example")
                .replace("Action: failed", "Original-Recipient: rfc822;RATHAUS@bitz.example\r\nAction: failed");

        assertThat(read(report).orElseThrow().recipients())
                .containsExactlyInAnyOrder("jemand@anderswo.example", "rathaus@bitz.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action: delayed", "Action: relayed", "Action: delivered", "Action:", "Aktion: failed"})
    void leavesOtherActionsAlone(String action) throws Exception {
        assertThat(read(Reports.failure("<a1@lotse.example>", "rathaus@bitz.example")
                        .replace("Action: failed", action)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Status: 4.4.7", "Status: 2.0.0", "Status: 5", "Status: fünf", "X-Status: 5.1.1"})
    void leavesWhatMayStillWorkAlone(String status) throws Exception {
        assertThat(read(Reports.failure("<a1@lotse.example>", "rathaus@bitz.example")
                        .replace("Status: 5.1.1", status)))
                .isEmpty();
    }

    @Test
    void leavesAutomaticRepliesAlone() throws Exception {
        assertThat(read(Reports.OUT_OF_OFFICE)).isEmpty();
    }

    @Test
    void survivesDamage() {
        String report = Reports.failure("<a1@lotse.example>", "rathaus@bitz.example");
        Random dice = new Random(3464);
        for (int i = 0; i < 1000; i++) {
            StringBuilder damaged = new StringBuilder(report);
            for (int hits = 0; hits <= i % 20; hits++) {
                int at = dice.nextInt(damaged.length());
                damaged.replace(
                        at, Math.min(damaged.length(), at + dice.nextInt(40)), dice.nextBoolean() ? "" : "\0;<");
            }
            Optional<DeliveryReport> found = readOrGiveUp(damaged.toString());
            assertThat(found.map(DeliveryReport::messageId).orElse("<>"))
                    .startsWith("<")
                    .endsWith(">");
        }
    }

    /** Whoever reads the mailbox leaves a mail alone that cannot be read at all. */
    private static Optional<DeliveryReport> readOrGiveUp(String source) {
        try {
            return read(source);
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    private static Optional<DeliveryReport> read(String source) throws Exception {
        return DeliveryReport.of(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))));
    }
}
