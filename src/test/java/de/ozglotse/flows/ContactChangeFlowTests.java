package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.confirmation.ContactAgenda;
import de.ozglotse.mail.Bounces;
import de.ozglotse.mail.MailStatus;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.mail.Reports;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.Ags;
import de.ozglotse.tasklist.WorkOverview;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One contact of two municipalities who cannot be reached any more: one task, one letter to the new one. */
@FlowTest
class ContactChangeFlowTests extends MailServerFlow {

    private static final String FORMER = "rathaus@dautmergen.example";
    private static final String CORRECT = "UserTask_CorrectContact";
    private static final Map<String, String> SUCCESSOR =
            Map.of("name", "Herr Jonas Kübler", "email", "kaemmerei@dautmergen.example");
    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {SMTP, IMAP});

    private static GreenMailUser mailbox;

    @Autowired
    private Towns towns;

    @Autowired
    private Bounces bounces;

    @Autowired
    private ContactAgenda agenda;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Postausgang postausgang;

    @Autowired
    private WorkOverview work;

    @Autowired
    private Timers timers;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TestClock clock;

    private Town dautmergen;
    private Town dormettingen;

    @BeforeAll
    static void startServer() {
        SERVER.start();
        mailbox = SERVER.setUser("bounces@zak.example", MAILBOX, PASSWORD);
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    @BeforeEach
    void askBoth(@Autowired DemoCounty county) {
        county.prepare("08417014", "08417015");
        dautmergen = towns.of("08417014");
        dormettingen = towns.of("08417015");
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        dormettingen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        deliver();
    }

    @Test
    void opensOneTaskForAllQuestions() {
        assertThat(mails(FORMER))
                .as("the second question waits for the morning")
                .hasSize(1);

        arrives(Reports.failure(messageId(), FORMER));
        bounces.read();

        assertThat(mails(FORMER))
                .singleElement()
                .extracting(Postausgang.Entry::status)
                .isEqualTo(MailStatus.FAILED);
        assertThat(work.all().stream().filter(step -> step.stepKey().equals(CORRECT)))
                .singleElement()
                .satisfies(step -> assertThat(step.caseKey()).isEqualTo(dautmergen.caseKey()));
        assertThat(timers.due(dautmergen, Timers.REMINDER)).isEmpty();
        assertThat(timers.due(dormettingen, Timers.REMINDER)).isEmpty();
    }

    @Test
    void asksTheNewContactInOneLetter() {
        agenda.changed(new Ags("08417014"));
        clock.advance(Duration.ofHours(1));

        dautmergen.complete(CORRECT, SUCCESSOR);

        assertThat(mails("kaemmerei@dautmergen.example"))
                .singleElement()
                .extracting(Postausgang.Entry::subject)
                .isEqualTo("Bitte antworten Sie: 2 Fragen – 2 Gemeinden");
        assertThat(contacts.primary(new Ags("08417015")).orElseThrow().name()).isEqualTo("Herr Jonas Kübler");
        assertThat(timers.due(dautmergen, Timers.REMINDER))
                .containsExactly(clock.instant().plus(Duration.ofDays(7)));
        assertThat(timers.due(dormettingen, Timers.REMINDER)).hasSize(1);
        assertThat(timers.due(dormettingen, Timers.ESCALATION)).hasSize(1);
    }

    @Test
    void readsAReportOnce() {
        arrives(Reports.failure(messageId(), FORMER));
        bounces.read();
        dautmergen.complete(CORRECT, Town.CONTACT_DATA);
        deliver();

        bounces.read();

        assertThat(work.all()).noneMatch(step -> step.stepKey().equals(CORRECT));
        assertThat(bounces.nextReading()).contains(clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void leavesOtherMailsAlone() {
        arrives(Reports.OUT_OF_OFFICE);
        arrives(Reports.failure("<unknown@lotse.example>", FORMER));
        arrives(Reports.failure(messageId(), "somebody@else.example"));
        arrives(Reports.failure(messageId(), FORMER).replace("Status: 5.1.1", "Status: 4.2.2"));
        arrives(Reports.failure(messageId(), FORMER).substring(0, 700));

        bounces.read();

        assertThat(mails(FORMER)).extracting(Postausgang.Entry::status).containsOnly(MailStatus.SENT);
        assertThat(work.all()).noneMatch(step -> step.stepKey().equals(CORRECT));
    }

    private static void arrives(String source) {
        try {
            mailbox.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the mail that has arrived last. */
    private static String messageId() {
        return Stream.of(SERVER.getReceivedMessages())
                .filter(mail -> header(mail, "To").contains(FORMER))
                .reduce((earlier, later) -> later)
                .map(mail -> header(mail, "Message-ID"))
                .orElseThrow();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return Optional.ofNullable(mail.getHeader(name, ",")).orElse("");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Postausgang.Entry> mails(String address) {
        return postausgang.list(Optional.empty(), Optional.empty(), 1).entries().stream()
                .filter(mail -> mail.toAddress().equals(address))
                .toList();
    }

    private void deliver() {
        for (int round = 0; round < 2; round++) {
            runtime.createProcessInstanceQuery().processDefinitionKey("mail-delivery").list().stream()
                    .flatMap(
                            instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                    .map(Job::getId)
                    .forEach(management::executeJob);
        }
    }
}
