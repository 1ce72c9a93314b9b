package de.ozglotse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** With a mail server, the engine's job executor sends what the outbox holds, and the link in the mail works. */
class MailServerIT {

    @RegisterExtension
    private static final GreenMailExtension MAIL_SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/r/[\\w-]{43})");

    @TempDir
    private Path folder;

    @Test
    void sendsTheLinkByItself() throws MessagingException {
        try (RunningApplication application = RunningApplication.start(
                folder,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAIL_SERVER.getSmtp().getPort())) {
            SignedIn coordinator = SignedIn.as("koordination", application.address());
            coordinator.nameContact("08417014", "rathaus@dautmergen.example");

            await().atMost(Duration.ofMinutes(1)).until(() -> MAIL_SERVER.getReceivedMessages().length == 1);
            MimeMessage mail = MAIL_SERVER.getReceivedMessages()[0];

            assertThat(mail.getAllRecipients())
                    .extracting(Object::toString)
                    .singleElement()
                    .asString()
                    .contains("rathaus@dautmergen.example");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            Matcher link = LINK.matcher(GreenMailUtil.getBody(mail).replace("=\r\n", ""));
            assertThat(link.find()).isTrue();
            assertThat(coordinator.get(link.group(1)).statusCode()).isEqualTo(200);
            assertThat(coordinator.get("/postausgang").body()).contains("Gesendet");
        }
    }
}
