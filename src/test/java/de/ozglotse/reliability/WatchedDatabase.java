package de.ozglotse.reliability;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Stands before the database, notes what became of transactions that sent a mail, and lets faults happen. */
final class WatchedDatabase implements BeanPostProcessor {

    private final Deliveries deliveries;
    private final Interference interference;

    WatchedDatabase(Deliveries deliveries, Interference interference) {
        this.deliveries = deliveries;
        this.interference = interference;
    }

    /** The moments of a transaction at which something may happen. */
    enum Moment {
        STATEMENT,
        BEFORE_COMMIT,
        /** a mail has left in this transaction */
        BEFORE_COMMIT_OF_MAIL,
        AFTER_COMMIT,
        AFTER_COMMIT_OF_MAIL
    }

    /** May break the connection. */
    interface Interference {

        void at(Moment moment, Connection connection) throws SQLException;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Watched(database) : bean;
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "prepareStatement" -> {
                interference.at(Moment.STATEMENT, connection);
                yield pass(connection, method, arguments);
            }
            case "commit" -> {
                commit(connection, method);
                yield null;
            }
            case "rollback", "close" -> {
                deliveries.notWritten();
                yield pass(connection, method, arguments);
            }
            default -> pass(connection, method, arguments);
        };
    }

    private void commit(Connection connection, Method method) throws Throwable {
        boolean ofMail = deliveries.isInTheWindow();
        try {
            interference.at(ofMail ? Moment.BEFORE_COMMIT_OF_MAIL : Moment.BEFORE_COMMIT, connection);
            pass(connection, method, null);
        } catch (SQLException e) {
            deliveries.notWritten();
            throw e;
        }
        deliveries.written();
        interference.at(ofMail ? Moment.AFTER_COMMIT_OF_MAIL : Moment.AFTER_COMMIT, connection);
    }

    private static Object pass(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Gives out connections that are watched. */
    private final class Watched extends DelegatingDataSource {

        private Watched(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (self, method, arguments) -> call(connection, method, arguments));
        }
    }
}
