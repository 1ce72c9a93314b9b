package de.ozglotse.requirements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Proposes the points of the checklist: nobody has confirmed them, so the county goes through them first. */
@Component
public class ChecklisteCatalogue {

    private final VoraussetzungTable table;

    ChecklisteCatalogue(VoraussetzungTable table) {
        this.table = table;
    }

    /** Stores the proposal; does nothing if there is a checklist. */
    @Transactional
    public void proposeOnce() {
        if (table.count() == 0) {
            List<String> points = read();
            for (int place = 1; place <= points.size(); place++) {
                table.save(new Voraussetzung(place, points.get(place - 1), true));
            }
        }
    }

    private static List<String> read() {
        try (InputStream in = new ClassPathResource("catalogue/enaio-checkliste.yaml").getInputStream()) {
            Map<String, List<String>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return file.get("vorschlag");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
