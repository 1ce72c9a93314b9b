package de.ozglotse.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/** Reads from an exception what the mail server thinks of the recipient or the mail. */
final class SmtpRefusal {

    private static final int PERMANENT = 500;
    private static final int TEMPORARY = 400;

    /** the server says good-bye to everybody */
    private static final int CLOSING = 421;

    private SmtpRefusal() {}

    /** @return the server's words if it answered 5xx to the recipient or the content; empty if it may work later */
    static Optional<String> permanent(Throwable failure) {
        return answer(failure, code -> code >= PERMANENT);
    }

    /** @return whether the server is there, but does not want this recipient or mail at this moment */
    static boolean isAboutThisMail(Throwable failure) {
        return answer(failure, code -> code >= TEMPORARY && code != CLOSING).isPresent();
    }

    /** @return what the server answered, if it answered at all */
    static Optional<String> words(Throwable failure) {
        return answer(failure, code -> code >= TEMPORARY);
    }

    private static Optional<String> answer(Throwable failure, IntPredicate wanted) {
        Deque<Throwable> open = new ArrayDeque<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        open.push(failure);
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (seen.add(next)) {
                if (wanted.test(code(next))) {
                    return Optional.of(String.valueOf(next.getMessage()));
                }
                pushCauses(next, open);
            }
        }
        return Optional.empty();
    }

    private static void pushCauses(Throwable failure, Deque<Throwable> open) {
        if (failure.getCause() != null) {
            open.push(failure.getCause());
        }
        if (failure instanceof MessagingException chained && chained.getNextException() != null) {
            open.push(chained.getNextException());
        }
        if (failure instanceof MailSendException several) {
            for (Exception each : several.getMessageExceptions()) {
                open.push(each);
            }
        }
    }

    /** A refused sender or sign-in does not count: that is a matter of this installation, not of the recipient. */
    private static int code(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException refusedRecipient) {
            return refusedRecipient.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException refusedMail && !isAboutSender(refusedMail)
                ? refusedMail.getReturnCode()
                : 0;
    }

    private static boolean isAboutSender(SMTPSendFailedException failure) {
        return failure.getCommand() != null && failure.getCommand().startsWith("MAIL");
    }
}
