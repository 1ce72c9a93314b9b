package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.Trouble;
import de.ozglotse.workflow.Trouble.Reason;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailureCauseTests {

    static Stream<Arguments> failures() throws Exception {
        var address = new SMTPAddressFailedException(
                new jakarta.mail.internet.InternetAddress("a@b.example"), "RCPT", 450, "mailbox busy");
        return Stream.of(
                arguments(Reason.MAIL_SERVER_UNREACHABLE, unsent(new UnknownHostException("mail.zak.example"))),
                arguments(Reason.MAIL_SERVER_UNREACHABLE, unsent(new SocketTimeoutException("Read timed out"))),
                arguments(Reason.MAIL_SERVER_REFUSED, new MailAuthenticationException("no")),
                arguments(Reason.MAIL_SERVER_REFUSED, new MailSendException("no")),
                arguments(Reason.ADDRESS_REFUSED, new MailSendException(Map.of("mail", address))),
                arguments(Reason.DATABASE_BUSY, new OptimisticLockingException("changed")),
                arguments(Reason.DATABASE_BUSY, new CannotAcquireLockException("deadlock")),
                arguments(Reason.DATABASE_BUSY, new CannotCreateTransactionException("no connection")),
                arguments(Reason.DATABASE_BUSY, new ProcessEngineException(new SQLTransientConnectionException())),
                arguments(Reason.DATABASE_BUSY, new ProcessEngineException(new SQLException("stop", "57P01"))),
                arguments(Reason.CONTACT_MISSING, new Refused("confirmation.desk.noContact")),
                arguments(Reason.DATA_MISSING, new NotFound("Municipality 08417999")),
                arguments(Reason.DATA_MISSING, new ProcessEngineException(new NoSuchElementException())),
                arguments(Reason.UNEXPECTED, new ProcessEngineException(new SQLException("taken", "23505"))),
                arguments(Reason.UNEXPECTED, new IllegalStateException()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void findsTheReasonBehindTheException(Reason reason, Exception failure) {
        assertThat(FailureCause.of(failure, "ABCDEFGH").reason()).isEqualTo(reason);
    }

    @Test
    void namesTheInnermostExceptionEvenInACircle() {
        RuntimeException inner = new IllegalArgumentException("inner");
        RuntimeException outer = new IllegalStateException("outer", inner);
        inner.initCause(outer);

        assertThat(FailureCause.of(outer, "ABCDEFGH"))
                .isEqualTo(new Trouble.Cause(
                        Reason.UNEXPECTED, "ABCDEFGH", "java.lang.IllegalArgumentException", "inner"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    No user 'Sabine Maurer' here           | No user […] here
                    550 <rathaus@gemeinde.example> unknown | 550 […] unknown
                    550 rathaus@gemeinde.example: unknown  | 550 […] unknown
                    Call https://lotse.example/r/abc-DEF_1 | Call https://lotse.example[…]
                    password=geheim was wrong              | […] was wrong
                    Token 0aB-0123456789012345678901234567890123456789 | Token […]
                    Job 1f0c9a44-5b1c-11ee-8c99-0242ac120002 is gone   | Job 1f0c9a44-5b1c-11ee-8c99-0242ac120002 is gone
                    """)
    void hidesWhatIsNobodysBusiness(String message, String shown) {
        assertThat(HarmlessText.of(new IllegalStateException(message))).isEqualTo(shown);
    }

    @Test
    void keepsRowsOfTheDatabaseToItself() {
        assertThat(HarmlessText.of(new SQLException("(name)=(Sabine Maurer) exists", "23505", 7)))
                .isEqualTo("SQLSTATE 23505, code 7");
    }

    @Test
    void staysShort() {
        assertThat(HarmlessText.of(new IllegalStateException("x ".repeat(1000))))
                .hasSize(500);
    }

    private static MailSendException unsent(Exception cause) {
        return new MailSendException("Mail server connection failed", new MessagingException("no", cause));
    }
}
