package de.ozglotse.reliability;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that keeps what it has acknowledged even if it dies. */
final class Server implements AutoCloseable {

    private static final String NAME = "postgres";

    private final EmbeddedPostgres postgres;
    private final JdbcClient jdbc;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.jdbc = JdbcClient.create(postgres.getPostgresDatabase());
    }

    static Server start() throws IOException {
        return new Server(EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("restart_after_crash", "on")
                .start());
    }

    String url() {
        return postgres.getJdbcUrl(NAME, NAME);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    long number(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    /** @return process ids of the sessions of the application that do something at this moment */
    List<Integer> busy() {
        return jdbc.sql("select pid from pg_stat_activity where backend_type = 'client backend'"
                        + " and pid <> pg_backend_pid() and state <> 'idle'")
                .query(Integer.class)
                .list();
    }

    void terminate(int session) {
        jdbc.sql("select pg_terminate_backend(?)").param(session).query().singleValue();
    }

    /** Kills one session's process: the server throws all others out and recovers as after a crash. */
    void crash(int session) {
        ProcessHandle.of(session).ifPresent(ProcessHandle::destroyForcibly);
    }

    void awaitRecovery() {
        await().ignoreExceptions().atMost(Duration.ofMinutes(1)).until(() -> number("select 1") == 1);
    }

    static int session(Connection connection) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
