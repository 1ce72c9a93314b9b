package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Searching names as people type them, and their German order. */
class SearchTextTests {

    @Test
    void findsUmlautsHoweverTheyAreTyped() {
        assertThat(Stream.of("schömb", "SCHÖMB", "Scho\u0308mberg", "schoemb", "schomb", " berg "))
                .allMatch(searched -> SearchText.contains("Schömberg", searched));
    }

    @Test
    void findsSharpSHoweverItIsTyped() {
        assertThat(Stream.of("meßstetten", "messstetten", "MESSSTETTEN", "MEẞSTETTEN"))
                .allMatch(searched -> SearchText.contains("Meßstetten", searched));
    }

    @Test
    void doesNotFindOtherNames() {
        assertThat(SearchText.contains("Schömberg", "Balingen")).isFalse();
        assertThat(SearchText.contains("Bitz", "bitzz")).isFalse();
        assertThat(SearchText.contains("Bitz", "%")).isFalse();
    }

    @Test
    void ordersNamesAsGermanReadersExpect() {
        assertThat(Stream.of(
                                "Österberg",
                                "Ofterdingen",
                                "albstadt",
                                "Zell",
                                "Meßstetten",
                                "Messkirch",
                                "Schonach",
                                "Schömberg")
                        .sorted(GermanOrder.by(name -> name)))
                .containsExactly(
                        "albstadt",
                        "Messkirch",
                        "Meßstetten",
                        "Ofterdingen",
                        "Österberg",
                        "Schömberg",
                        "Schonach",
                        "Zell");
    }
}
