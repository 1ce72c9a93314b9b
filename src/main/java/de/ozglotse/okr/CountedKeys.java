package de.ozglotse.okr;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The municipalities that count, in few words for a database: the keys of a county are all that lie between its first and
 * its last.
 *
 * @param left keys between them that do not count, and nobody: an empty list is no SQL
 */
record CountedKeys(String first, String last, List<String> left) {

    static CountedKeys of(List<Municipality> municipalities, Set<CaseKey> population) {
        List<String> all = municipalities.stream()
                .map(municipality -> municipality.ags().value())
                .toList();
        return new CountedKeys(
                all.stream().min(Comparator.naturalOrder()).orElse(""),
                all.stream().max(Comparator.naturalOrder()).orElse(""),
                left(all, population));
    }

    private static List<String> left(List<String> all, Set<CaseKey> population) {
        Stream<String> left = all.size() == population.size()
                ? Stream.empty()
                : all.stream().filter(key -> !population.contains(new CaseKey(key)));
        return Stream.concat(Stream.of(""), left).toList();
    }
}
