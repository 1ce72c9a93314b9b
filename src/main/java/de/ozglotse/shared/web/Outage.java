package de.ozglotse.shared.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells from an exception whether the database cannot be reached. */
final class Outage {

    /** No connection, none left, stopped by an operator. */
    private static final String STATES = "08.*|53300|57P0.";

    /** What the pool says of a connection that broke in the middle of a transaction; it names no state. */
    private static final String BROKEN = "Connection is closed";

    private static final int DEEPEST = 30;

    private Outage() {}

    /** @return the exception that says so, empty if something else went wrong */
    static Optional<Throwable> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(Outage::saysSo)
                .findFirst();
    }

    private static boolean saysSo(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLException database && saysSo(database);
    }

    private static boolean saysSo(SQLException failure) {
        return failure.getSQLState() == null
                ? BROKEN.equals(failure.getMessage())
                : failure.getSQLState().matches(STATES);
    }
}
