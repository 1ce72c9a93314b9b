package de.ozglotse.engine;

import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.Trouble;
import de.ozglotse.workflow.Trouble.Reason;
import jakarta.mail.MessagingException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Reads from an exception what can be told about it: to everybody a reason, to administrators a little more. */
final class FailureCause {

    private static final int LONGEST_TYPE = 300;

    /** Connection lost, deadlock, out of resources, stopped by an operator. */
    private static final String BUSY_STATES = "(08|40|53|57).*|HYT0.";

    /** The first one that fits any of the exceptions counts. */
    private static final Map<Predicate<Throwable>, Reason> RULES = rules();

    private FailureCause() {}

    static Trouble.Cause of(Throwable failure, String reference) {
        List<Throwable> causes = causes(failure);
        Throwable last = causes.get(causes.size() - 1);
        return new Trouble.Cause(reason(causes), reference, cut(last.getClass().getName()), HarmlessText.of(last));
    }

    private static Reason reason(List<Throwable> causes) {
        return RULES.entrySet().stream()
                .filter(rule -> causes.stream().anyMatch(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Reason.UNEXPECTED);
    }

    private static Map<Predicate<Throwable>, Reason> rules() {
        Map<Predicate<Throwable>, Reason> rules = new LinkedHashMap<>();
        rules.put(SMTPAddressFailedException.class::isInstance, Reason.ADDRESS_REFUSED);
        rules.put(FailureCause::isCutOff, Reason.MAIL_SERVER_UNREACHABLE);
        rules.put(MailException.class::isInstance, Reason.MAIL_SERVER_REFUSED);
        rules.put(FailureCause::isDatabaseBusy, Reason.DATABASE_BUSY);
        rules.put(FailureCause::isWithoutContact, Reason.CONTACT_MISSING);
        rules.put(NotFound.class::isInstance, Reason.DATA_MISSING);
        rules.put(NoSuchElementException.class::isInstance, Reason.DATA_MISSING);
        return rules;
    }

    private static boolean isCutOff(Throwable failure) {
        return failure instanceof MailConnectException
                || failure instanceof UnknownHostException
                || failure instanceof SocketException
                || failure instanceof SocketTimeoutException;
    }

    private static boolean isDatabaseBusy(Throwable failure) {
        return failure instanceof OptimisticLockingException
                || failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof SQLTransientException
                || failure instanceof SQLException database
                        && database.getSQLState() != null
                        && database.getSQLState().matches(BUSY_STATES);
    }

    private static boolean isWithoutContact(Throwable failure) {
        return failure instanceof Refused refused && refused.messageKey().endsWith("noContact");
    }

    /** @return the failure and what caused it, outermost first; mail hides causes in places of its own */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> found = new ArrayList<>(List.of(failure));
        for (int i = 0; i < found.size(); i++) {
            Throwable each = found.get(i);
            add(each.getCause(), found);
            if (each instanceof MailSendException sending) {
                Arrays.stream(sending.getMessageExceptions()).forEach(one -> add(one, found));
            }
            if (each instanceof MessagingException chained) {
                add(chained.getNextException(), found);
            }
        }
        return found;
    }

    private static void add(Throwable cause, List<Throwable> found) {
        if (cause != null && found.stream().noneMatch(known -> known == cause)) {
            found.add(cause);
        }
    }

    private static String cut(String name) {
        return name.length() > LONGEST_TYPE ? name.substring(0, LONGEST_TYPE) : name;
    }
}
