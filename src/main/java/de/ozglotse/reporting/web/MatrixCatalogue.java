package de.ozglotse.reporting.web;

import de.ozglotse.reporting.FactCatalogue;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.FactConsumer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The facts that reports show, from {@code catalogue/matrix.yaml}: the columns of the matrix, and those kept for later. */
@Component
class MatrixCatalogue implements FactConsumer, FactCatalogue {

    private final Map<String, List<Map<String, String>>> file = read();
    private final List<MatrixColumn> columns =
            file.get("columns").stream().map(MatrixCatalogue::column).toList();

    List<MatrixColumn> columns() {
        return columns;
    }

    @Override
    public List<FactType> shown() {
        return columns.stream().map(MatrixColumn::fact).toList();
    }

    @Override
    public List<FactType> way(FactType counted) {
        return columns.stream()
                .filter(each -> each.fact().equals(counted))
                .findFirst()
                .map(last -> columns.stream()
                        .limit(columns.indexOf(last) + 1L)
                        .filter(each -> each.process().equals(last.process()))
                        .map(MatrixColumn::fact)
                        .toList())
                .orElse(List.of(counted));
    }

    @Override
    public Map<String, String> heads() {
        return columns.stream().collect(Collectors.toMap(column -> column.fact().value(), MatrixColumn::shortLabel));
    }

    @Override
    public Map<String, String> labels() {
        return Stream.of("columns", "later")
                .flatMap(list -> file.get(list).stream())
                .collect(Collectors.toMap(entry -> entry.get("fact"), entry -> entry.get("label")));
    }

    @Override
    public List<FactUse> uses() {
        return Stream.of("columns", "later")
                .flatMap(list -> file.get(list).stream().map(entry -> use(entry, list)))
                .toList();
    }

    private static FactUse use(Map<String, String> entry, String list) {
        String where = entry.get("label") + " (" + list + " in catalogue/matrix.yaml)";
        return new FactUse(new FactType(entry.get("fact")), where, list.equals("columns"));
    }

    private static Map<String, List<Map<String, String>>> read() {
        try (InputStream in = new ClassPathResource("catalogue/matrix.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
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
