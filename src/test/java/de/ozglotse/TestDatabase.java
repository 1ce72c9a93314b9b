package de.ozglotse;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts PostgreSQL under the test when the system property {@code ozg.test.database} asks for it.
 *
 * <p>One server for all tests of the run, an empty database for each application context.
 */
@TestConfiguration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ozg.test.database", havingValue = "postgresql")
public class TestDatabase {

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(Server.RUNNING.getJdbcUrl("postgres", name));
        database.setMaximumPoolSize(20);
        // contexts that wait in Spring's cache must not hold connections that others need
        database.setMinimumIdle(0);
        return database;
    }

    /** Starts with the first database and stops with the JVM. */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                // after the contexts: they still need their databases while they close
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
