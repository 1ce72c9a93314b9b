package de.ozglotse.reliability;

import de.ozglotse.RecordingMailServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Lets one fault after the other happen, each at its moment. */
final class Faults {

    static final int STALL_MILLIS = 1200;

    private final Server database;
    private final Random random;
    private final AtomicReference<Fault> armed = new AtomicReference<>();
    private final AtomicInteger pass = new AtomicInteger();
    private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);

    Faults(Server database, Random random) {
        this.database = database;
        this.random = random;
    }

    /** Comes back when the fault has happened. */
    void cause(Fault fault) {
        if (fault.waits()) {
            pass.set(fault == Fault.SESSION_LOST_AT_STATEMENT ? random.nextInt(60) : random.nextInt(4));
            armed.set(fault);
            while (armed.get() != null) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        } else if (fault != Fault.UNKNOWN_RECIPIENT) {
            strike(fault);
        }
        happened.merge(fault, 1, Integer::sum);
    }

    Map<Fault, Integer> happened() {
        return happened;
    }

    /** In the thread of the mail server. */
    void at(RecordingMailServer.Moment moment) {
        Fault fault = armed.get();
        if (fault != null && fault.isAt(moment) && isItsTurn(fault)) {
            if (fault == Fault.STALLED) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(STALL_MILLIS));
            }
            throw fault.refusal()
                    .<RuntimeException>map(RecordingMailServer.Refusal::new)
                    .orElseGet(() -> new IllegalStateException(fault.name()));
        }
    }

    /** In the thread of the transaction. */
    void at(WatchedDatabase.Moment moment, Connection connection) throws SQLException {
        Fault fault = armed.get();
        if (fault != null && fault.isAt(moment) && isItsTurn(fault)) {
            database.terminate(Server.session(connection));
            if (fault == Fault.COMMIT_UNHEARD || fault == Fault.COMMIT_OF_MAIL_UNHEARD) {
                throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
            }
        }
    }

    private boolean isItsTurn(Fault fault) {
        return pass.getAndDecrement() <= 0 && armed.compareAndSet(fault, null);
    }

    private void strike(Fault fault) {
        List<Integer> sessions = database.busy();
        while (sessions.isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            sessions = database.busy();
        }
        int session = sessions.get(random.nextInt(sessions.size()));
        if (fault == Fault.SESSION_LOST) {
            database.terminate(session);
        } else {
            database.crash(session);
            database.awaitRecovery();
        }
    }
}
