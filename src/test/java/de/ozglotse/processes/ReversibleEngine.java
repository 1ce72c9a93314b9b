package de.ozglotse.processes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * An engine that goes back to an earlier moment as if nothing had happened since: all its work is one transaction that is
 * never committed.
 */
final class ReversibleEngine implements AutoCloseable {

    private final Connection connection;
    private final ProcessEngine engine;
    private Savepoint command;

    private ReversibleEngine(String name) throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
        connection.setAutoCommit(false);
        command = connection.setSavepoint();
        var configuration = TestEngine.configuration(name);
        Connection endless = (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, this::call);
        configuration.setDataSource(new SingleConnectionDataSource(endless, true));
        // the engine's own numbers would be handed out again after going back
        AtomicLong ids = new AtomicLong();
        configuration.setIdGenerator(() -> Long.toString(ids.incrementAndGet()));
        configuration.setHistory("none");
        engine = TestEngine.withShippedModels(configuration);
    }

    /** A moment to which the engine can go back. */
    record Moment(Savepoint savepoint, Date time) {}

    static ReversibleEngine withShippedModels(String name) {
        try {
            return new ReversibleEngine(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    ProcessEngine engine() {
        return engine;
    }

    Moment now() {
        try {
            return new Moment(connection.setSavepoint(), ClockUtil.getCurrentTime());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void backTo(Moment moment) {
        try {
            connection.rollback(moment.savepoint());
            command = connection.setSavepoint();
            ClockUtil.setCurrentTime(moment.time());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        connection.close();
    }

    private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit" -> command = connection.setSavepoint();
            case "rollback" -> connection.rollback(command);
            case "setAutoCommit", "close" -> {}
            default -> {
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        }
        return null;
    }
}
