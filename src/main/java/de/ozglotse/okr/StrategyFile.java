package de.ozglotse.okr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One map of {@code catalogue/strategy.yaml}: the strategy and its OKR set in the county's own words. */
@SuppressWarnings("unchecked")
class StrategyFile {

    private static final String PATH = "catalogue/strategy.yaml";

    private final Map<String, Object> entries;

    private StrategyFile(Map<String, Object> entries) {
        this.entries = entries;
    }

    static StrategyFile read() {
        try (InputStream in = new ClassPathResource(PATH).getInputStream()) {
            return new StrategyFile(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return String.valueOf(require(name));
    }

    int number(String name) {
        return (Integer) require(name);
    }

    /** @return the paragraphs, each separated from the next by an empty line */
    String paragraphs(String name) {
        return String.join("\n\n", (List<String>) require(name));
    }

    StrategyFile map(String name) {
        return new StrategyFile((Map<String, Object>) require(name));
    }

    List<StrategyFile> list(String name) {
        return ((List<Map<String, Object>>) require(name))
                .stream().map(StrategyFile::new).toList();
    }

    /** @return empty if there is no such entry */
    Optional<String> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(String::valueOf);
    }

    private Object require(String name) {
        Object entry = entries.get(name);
        if (entry == null) {
            throw new IllegalStateException(PATH + " lacks " + name);
        }
        return entry;
    }
}
