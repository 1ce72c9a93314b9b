package de.ozglotse.requirements.web;

import de.ozglotse.requirements.Katalog.Item;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A chapter of the Anforderungskatalog with the items that a page shows of it. */
record Chapter(int number, List<Item> items) {

    static List<Chapter> of(List<Item> items) {
        Map<Integer, List<Item>> byChapter = items.stream()
                .collect(Collectors.groupingBy(item -> item.wording().chapter(), TreeMap::new, Collectors.toList()));
        return byChapter.entrySet().stream()
                .map(entry -> new Chapter(entry.getKey(), entry.getValue()))
                .toList();
    }
}
