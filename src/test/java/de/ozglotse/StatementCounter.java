package de.ozglotse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Stands before the database and counts the statements of everybody: Hibernate, JDBC, the engine and the session. */
public class StatementCounter implements BeanPostProcessor {

    private static final List<String> STATEMENTS = new ArrayList<>();

    /** @return the SQL of all statements that ran during the work, in order */
    public static List<String> during(Runnable work) {
        synchronized (STATEMENTS) {
            STATEMENTS.clear();
        }
        work.run();
        synchronized (STATEMENTS) {
            return List.copyOf(STATEMENTS);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Counting(database) : bean;
    }

    private static void count(String sql) {
        synchronized (STATEMENTS) {
            STATEMENTS.add(sql);
        }
    }

    /** The database whose connections are watched. */
    private static final class Counting extends DelegatingDataSource {

        private Counting(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, connection, null);
        }

        private static <T> T proxy(Class<T> type, T target, String sql) {
            Object proxy =
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                        if (method.getName().startsWith("execute")) {
                            count(sql != null ? sql : String.valueOf(args == null ? "" : args[0]));
                        }
                        try {
                            Object result = method.invoke(target, args);
                            if (result instanceof PreparedStatement prepared) {
                                return proxy(PreparedStatement.class, prepared, String.valueOf(args[0]));
                            }
                            return method.getName().equals("createStatement")
                                    ? proxy(Statement.class, (Statement) result, null)
                                    : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            return type.cast(proxy);
        }
    }
}
