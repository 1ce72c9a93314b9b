package de.ozglotse.deployment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.ozglotse.documentation.JavaSources;
import de.ozglotse.documentation.ProjectFiles;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every property that the application knows: its own, those of {@code application.yaml} and those of Spring Boot. */
final class KnownProperties {

    private static final String BASE_PACKAGE = "de.ozglotse";
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final Map<Object, Object> configured = configured();
    private final Set<String> asked = askedProperties();
    private final Set<ConfigurationPropertyName> names = Stream.of(
                    ownProperties(),
                    asked.stream(),
                    springBootProperties(),
                    configured.keySet().stream().map(String::valueOf))
            .flatMap(properties -> properties)
            .filter(ConfigurationPropertyName::isValid)
            .map(ConfigurationPropertyName::of)
            .collect(toUnmodifiableSet());

    /** @return the value in {@code application.yaml}, as text */
    String configured(String property) {
        return String.valueOf(configured.get(property));
    }

    /** @return whether Spring Boot's relaxed binding finds a known property behind the environment variable */
    boolean contains(String variable) {
        MutablePropertySources environment = new MutablePropertySources();
        environment.addLast(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "value")));
        ConfigurationPropertySource source =
                ConfigurationPropertySources.from(environment).iterator().next();
        return asked.contains(variable)
                || names.stream().anyMatch(name -> source.getConfigurationProperty(name) != null);
    }

    private static Map<Object, Object> configured() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return yaml.getObject();
    }

    private static Stream<String> ownProperties() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(BASE_PACKAGE).stream()
                .map(candidate -> ClassUtils.resolveClassName(candidate.getBeanClassName(), null))
                .flatMap(type -> components(
                        type.getAnnotation(ConfigurationProperties.class).value(), type));
    }

    private static Stream<String> components(String prefix, Class<?> type) {
        if (!type.isRecord()) {
            return Stream.empty();
        }
        return Stream.of(type.getRecordComponents()).flatMap(component -> names(prefix, component));
    }

    private static Stream<String> names(String prefix, RecordComponent component) {
        String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
        return Stream.concat(Stream.of(name), components(name, component.getType()));
    }

    /** What the code asks the environment for by name, because it is a secret or depends on another property. */
    private static Set<String> askedProperties() {
        return JavaSources.below(ProjectFiles.MAIN_JAVA).calls().stream()
                .filter(call -> call.target().equals("getProperty") && call.argument() == 0)
                .map(JavaSources.Call::text)
                .collect(toUnmodifiableSet());
    }

    private static Stream<String> springBootProperties() {
        try {
            return Collections.list(KnownProperties.class.getClassLoader().getResources(METADATA)).stream()
                    .flatMap(KnownProperties::namesIn);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> namesIn(URL metadata) {
        try (InputStream json = metadata.openStream()) {
            return JsonMapper.shared()
                    .readTree(json)
                    .path("properties")
                    .valueStream()
                    .filter(property -> property.path("deprecation").isMissingNode())
                    .map((JsonNode property) -> property.path("name").asString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
