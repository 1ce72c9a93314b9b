package de.ozglotse;

import de.ozglotse.mail.Letter;
import de.ozglotse.mail.Outbox;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters to a town hall by number, for tests that need many of them. */
public final class NumberedLetters {

    private static final int AT_ONCE = 50;
    private static final String TOWN_HALL = "rathaus@dautmergen.example";

    private NumberedLetters() {}

    /** Queues letters 0, 1, …: some of them in each transaction. */
    public static void queue(int number, Outbox outbox, TransactionTemplate transaction) {
        for (int first = 0; first < number; first += AT_ONCE) {
            IntStream some = IntStream.range(first, Math.min(first + AT_ONCE, number));
            transaction.executeWithoutResult(status -> some.forEach(each -> outbox.queue(to(TOWN_HALL, each))));
        }
    }

    public static Letter to(String address, int number) {
        return new Letter(
                "letter-" + number,
                "frage",
                new EmailAddress(address),
                "Frau Sabine Maurer",
                new CaseKey("08417014"),
                Optional.empty(),
                false,
                "Frage " + number,
                "Für die Gemeinde Dautmergen",
                "Ist Ihr Behördenkonto eingerichtet?",
                List.of("bitte antworten Sie."),
                Optional.of("/r/" + "x".repeat(43)),
                List.of());
    }
}
