package de.ozglotse.reporting.web;

import de.ozglotse.shared.FactType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The columns of the matrix, from {@code catalogue/matrix.yaml}. */
@Component
class MatrixCatalogue {

    private final List<MatrixColumn> columns = read();

    List<MatrixColumn> columns() {
        return columns;
    }

    private static List<MatrixColumn> read() {
        try (InputStream in = new ClassPathResource("catalogue/matrix.yaml").getInputStream()) {
            Map<String, List<Map<String, String>>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return file.get("columns").stream().map(MatrixCatalogue::column).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MatrixColumn column(Map<String, String> entry) {
        return new MatrixColumn(
                new FactType(entry.get("fact")),
                entry.get("process"),
                entry.get("label"),
                entry.get("short"),
                entry.get("missing"));
    }
}
