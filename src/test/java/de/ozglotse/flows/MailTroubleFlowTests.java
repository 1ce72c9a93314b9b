package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.workflow.Trouble;
import de.ozglotse.workflow.Trouble.Reason;
import de.ozglotse.workflow.Troubles;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail that the server does not take is a trouble, and it is sent once, however often somebody presses the button. */
@FlowTest
class MailTroubleFlowTests extends MailServerFlow {

    private static final String DELIVERY = "mail-delivery";

    @Autowired
    private Towns towns;

    @Autowired
    private Troubles troubles;

    @Autowired
    private Postausgang postausgang;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private Pages pages;

    @Autowired
    private TestClock clock;

    private Town dautmergen;

    @BeforeEach
    void begin() {
        dautmergen = towns.begin("08417014");
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
    }

    @Test
    void namesTheMailAndItsMunicipality() {
        Trouble trouble = failToSend();

        assertThat(trouble.cause().reason()).isEqualTo(Reason.MAIL_SERVER_UNREACHABLE);
        assertThat(trouble.caseKey()).contains(dautmergen.caseKey());
        assertThat(trouble.step()).contains("Mail zustellen");
        assertThat(trouble.nextAttempt()).contains(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(postausgang.find(mail(trouble)).orElseThrow().attempts()).isOne();
    }

    @Test
    void isSentOnceAfterSeveralWishes() {
        Trouble trouble = failToSend();
        postausgang.sendNow(mail(trouble));
        postausgang.sendNow(mail(trouble));
        assertThat(troubles.retry(trouble.id())).isEqualTo(Troubles.Retry.UNDERWAY);
        assertThat(jobs()).extracting(Job::getId).containsExactly(trouble.id());

        GreenMail server = new GreenMail(SMTP);
        server.start();
        try {
            jobs().forEach(job -> management.executeJob(job.getId()));

            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
        assertThat(troubles.all()).isEmpty();
        assertThat(jobs()).isEmpty();
    }

    @Test
    void showsThatMailsWaitForTheirServer() {
        failToSend();
        assertThat(troublePage())
                .contains("Mailversand steht", "Seit 01.03.2023, 09:00 Uhr", "Eine E-Mail wartet")
                .contains("Nächster Versuch: 09:15:00 Uhr")
                .doesNotContain("Keine Störung");

        pages.post("/verwaltung/stoerungen/mails/versuchen", "koordination");
        assertThat(jobs())
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate()).isAfter(Date.from(clock.instant())));

        GreenMail server = new GreenMail(SMTP);
        server.start();
        try {
            pages.post("/verwaltung/stoerungen/mails/versuchen", "koordination");
            jobs().forEach(job -> management.executeJob(job.getId()));

            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
        assertThat(troublePage()).contains("Keine Störung").doesNotContain("Mailversand steht");
    }

    private String troublePage() {
        return pages.read("/verwaltung/stoerungen", "koordination");
    }

    @Test
    void isLeftAloneWhileItIsSent() {
        Trouble trouble = failToSend();
        lock(trouble.id());

        assertThat(troubles.retry(trouble.id())).isEqualTo(Troubles.Retry.UNDERWAY);
        postausgang.sendNow(mail(trouble));

        assertThat(jobs())
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate().toInstant())
                        .isEqualTo(trouble.nextAttempt().orElseThrow()));
    }

    private Trouble failToSend() {
        jobs().forEach(timer -> management.executeJob(timer.getId()));
        assertThat(jobs())
                .singleElement()
                .satisfies(job -> assertThatThrownBy(() -> management.executeJob(job.getId()))
                        .hasStackTraceContaining("Connection refused"));
        return troubles.all().get(0);
    }

    private static UUID mail(Trouble trouble) {
        return trouble.mail().orElseThrow();
    }

    private List<Job> jobs() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(DELIVERY).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    /** As the job executor does when it takes up a job. */
    private void lock(String job) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            JobEntity taken = context.getJobManager().findJobById(job);
            taken.setLockOwner("another node");
            taken.setLockExpirationTime(Date.from(clock.instant().plusSeconds(60)));
            return null;
        });
    }
}
