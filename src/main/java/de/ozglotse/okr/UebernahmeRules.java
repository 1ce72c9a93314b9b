package de.ozglotse.okr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rule of each fact type for newly formed municipalities, from {@code catalogue/uebernahme.yaml}. */
@Component
class UebernahmeRules {

    private final Map<String, Uebernahme> rules;

    UebernahmeRules() {
        this(read());
    }

    UebernahmeRules(Map<String, Uebernahme> rules) {
        this.rules = Map.copyOf(rules);
    }

    /** @return what is not named has to be shown anew */
    Uebernahme of(String factType) {
        return rules.getOrDefault(factType, Uebernahme.NEU_ERFORDERLICH);
    }

    private static Map<String, Uebernahme> read() {
        try (InputStream in = new ClassPathResource("catalogue/uebernahme.yaml").getInputStream()) {
            Map<String, String> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return file.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> Uebernahme.valueOf(entry.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
