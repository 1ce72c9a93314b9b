package de.ozglotse.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import de.ozglotse.DemoCounty;
import de.ozglotse.OzgLotseApplication;
import de.ozglotse.shared.SimulatedClock;
import de.ozglotse.workflow.DueWork;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.listener.SingleQueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.FileSystemUtils;

/** The whole application with its web server on a database of its own; every statement it sends is counted. */
final class LoadedApplication implements AutoCloseable {

    private final SingleQueryCountHolder statements = new SingleQueryCountHolder();
    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;
    private DataSource uncounted;

    LoadedApplication(Database database, String area) throws IOException {
        folder = Files.createTempDirectory("ozg-lotse-benchmark");
        postgres = database == Database.POSTGRESQL ? EmbeddedPostgres.start() : null;
        String url = postgres == null
                ? "jdbc:h2:file:" + folder.resolve("data") + ";WRITE_DELAY=0"
                : postgres.getJdbcUrl("postgres", "postgres");
        context = new SpringApplicationBuilder(OzgLotseApplication.class, DemoCounty.class)
                .profiles("test")
                .initializers(this::prepare)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--ozg-lotse.county=" + area,
                        "--logging.level.root=warn");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** @return past all counting */
    DataSource database() {
        return uncounted;
    }

    TravelledTime time() {
        return new TravelledTime(bean(SimulatedClock.class), bean(DueWork.class));
    }

    long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    String text(String query) throws SQLException {
        try (Connection connection = uncounted.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** @return how many statements were sent to the database so far */
    long statements() {
        return statements.getQueryCountMap().values().stream()
                .mapToLong(QueryCount::getTotal)
                .sum();
    }

    @Override
    public void close() throws IOException {
        context.close();
        if (postgres != null) {
            postgres.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private void prepare(ConfigurableApplicationContext application) {
        application.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
        application.getBeanFactory().registerSingleton("clock", new SimulatedClock(Clock.systemUTC()));
        application.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource dataSource ? counted(dataSource) : bean;
            }
        });
    }

    private DataSource counted(DataSource dataSource) {
        uncounted = dataSource;
        return ProxyDataSourceBuilder.create(dataSource).countQuery(statements).build();
    }

    /** On which database. */
    enum Database {
        H2,
        POSTGRESQL
    }

    /** Keeps the components of other tests out: they lie on the same class path. */
    private static final class WithoutTests extends TypeExcludeFilter {

        private static final List<String> TESTS =
                List.of(TestComponent.class.getName(), TestConfiguration.class.getName());

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return TESTS.stream().anyMatch(reader.getAnnotationMetadata()::isAnnotated);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return WithoutTests.class.hashCode();
        }
    }
}
