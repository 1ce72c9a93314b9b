package de.ozglotse.flows;

import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/**
 * A flow with a mail server and a mailbox: nobody listens at their ports until a test does.
 *
 * <p>The properties of all of them are the same, so that they share one application.
 */
abstract class MailServerFlow {

    static final ServerSetup SMTP = server(ServerSetup.PROTOCOL_SMTP);
    static final ServerSetup IMAP = server(ServerSetup.PROTOCOL_IMAP);
    static final String MAILBOX = "ruecklaeufer";
    static final String PASSWORD = "geheim";

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", SMTP::getBindAddress);
        properties.add("spring.mail.port", SMTP::getPort);
        properties.add("ozg-lotse.mail.most-per-hour", () -> 100_000);
        // less often than in operation: three days have 8,640 half minutes
        properties.add("ozg-lotse.engine.mail-probe", () -> "R/PT15M");
        properties.add("ozg-lotse.mail.bounces.host", IMAP::getBindAddress);
        properties.add("ozg-lotse.mail.bounces.port", IMAP::getPort);
        properties.add("ozg-lotse.mail.bounces.tls", () -> false);
        properties.add("ozg-lotse.mail.bounces.username", () -> MAILBOX);
        properties.add("ozg-lotse.mail.bounces.password", () -> PASSWORD);
        properties.add("logging.level.com.icegreen.greenmail", () -> "warn");
    }

    private static ServerSetup server(String protocol) {
        return new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", protocol);
    }
}
