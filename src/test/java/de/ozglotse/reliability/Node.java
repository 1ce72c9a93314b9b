package de.ozglotse.reliability;

import de.ozglotse.DemoCounty;
import de.ozglotse.OzgLotseApplication;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** One of several nodes of the application: with a web server of its own, on a database that all of them share. */
final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param instruments beans that take the place of the application's own */
    static Node start(Class<?> instruments, String database, Path folder, String... settings) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.datasource.url=" + database,
                                "--spring.datasource.hikari.connection-timeout=5000",
                                "--OZG_LOTSE_LINK_KEY=only-for-tests-0123456789-0123456789",
                                "--ozg-lotse.mail.marker=" + folder.resolve("mail.marker"),
                                "--ozg-lotse.mail.most-per-hour=1000000",
                                "--ozg-lotse.base-url=http://lotse.zak.example",
                                // thousands of faults that are meant to happen
                                "--logging.level.root=off",
                                "--logging.level.org.camunda.bpm.engine.jobexecutor=off",
                                "--logging.level.de.ozglotse.shared.web=error",
                                "--logging.level.de.ozglotse.reliability=info"),
                        Stream.of(settings))
                .toArray(String[]::new);
        return new Node(new SpringApplicationBuilder(OzgLotseApplication.class, DemoCounty.class, instruments)
                .profiles("test")
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton("withoutTestComponents", new WithoutTestComponents()))
                .run(arguments));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        context.close();
    }

    /** The test's own beans lie in the packages that the application scans. */
    private static final class WithoutTestComponents extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) {
            return Stream.of(TestComponent.class, TestConfiguration.class)
                    .anyMatch(annotation -> type.getAnnotationMetadata().isAnnotated(annotation.getName()));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTestComponents;
        }

        @Override
        public int hashCode() {
            return WithoutTestComponents.class.hashCode();
        }
    }
}
