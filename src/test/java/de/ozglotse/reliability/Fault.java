package de.ozglotse.reliability;

import de.ozglotse.RecordingMailServer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** What may go wrong at a chosen moment. */
enum Fault {
    BUSY(RecordingMailServer.Moment.CONNECTED, "421 4.3.2 too busy"),
    GREYLISTED(RecordingMailServer.Moment.RECIPIENT_NAMED, "450 4.7.1 come back later"),
    LOCAL_ERROR(RecordingMailServer.Moment.RECIPIENT_TAKEN, "451 4.3.0 local error"),
    FULL(RecordingMailServer.Moment.CONTENT_RECEIVED, "452 4.3.1 no space left"),
    CUT_AT_GREETING(RecordingMailServer.Moment.CONNECTED, null),
    CUT_AT_RECIPIENT(RecordingMailServer.Moment.RECIPIENT_NAMED, null),
    CUT_AT_CONTENT(RecordingMailServer.Moment.RECIPIENT_TAKEN, null),
    CUT_BEFORE_TAKING(RecordingMailServer.Moment.CONTENT_RECEIVED, null),
    /** the server has the mail, and nobody hears it say so */
    CUT_AFTER_TAKING(RecordingMailServer.Moment.CONTENT_KEPT, null),
    STALLED(RecordingMailServer.Moment.CONTENT_RECEIVED, null),
    /** 550 to a recipient, for good */
    UNKNOWN_RECIPIENT,
    SESSION_LOST_AT_STATEMENT(WatchedDatabase.Moment.STATEMENT),
    SESSION_LOST_BEFORE_COMMIT(WatchedDatabase.Moment.BEFORE_COMMIT),
    SESSION_LOST_BEFORE_COMMIT_OF_MAIL(WatchedDatabase.Moment.BEFORE_COMMIT_OF_MAIL),
    COMMIT_UNHEARD(WatchedDatabase.Moment.AFTER_COMMIT),
    COMMIT_OF_MAIL_UNHEARD(WatchedDatabase.Moment.AFTER_COMMIT_OF_MAIL),
    /** whatever it was doing */
    SESSION_LOST,
    DATABASE_CRASHED;

    private final RecordingMailServer.Moment inMail;
    private final WatchedDatabase.Moment inTransaction;
    private final String refusal;

    Fault() {
        this(null, null, null);
    }

    Fault(RecordingMailServer.Moment moment, String refusal) {
        this(moment, null, refusal);
    }

    Fault(WatchedDatabase.Moment moment) {
        this(null, moment, null);
    }

    Fault(RecordingMailServer.Moment inMail, WatchedDatabase.Moment inTransaction, String refusal) {
        this.inMail = inMail;
        this.inTransaction = inTransaction;
        this.refusal = refusal;
    }

    /** One of those of the mail server each third time: three in a row, and all mails wait for its return. */
    static Fault any(Random random) {
        boolean ofMail = random.nextInt(3) == 0;
        List<Fault> some = Stream.of(values())
                .filter(fault -> (fault.inMail != null) == ofMail)
                .toList();
        return some.get(random.nextInt(some.size()));
    }

    boolean isAt(RecordingMailServer.Moment moment) {
        return inMail == moment;
    }

    boolean isAt(WatchedDatabase.Moment moment) {
        return inTransaction == moment;
    }

    /** @return whether it waits for a moment */
    boolean waits() {
        return inMail != null || inTransaction != null;
    }

    /** @return what the mail server answers instead of cutting the connection */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }
}
