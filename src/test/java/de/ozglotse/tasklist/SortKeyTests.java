package de.ozglotse.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys by which a database sorts as German does. */
class SortKeyTests {

    private static final int COLUMN = 800;

    @Test
    void ordersAsGermanDoes() {
        assertThat(Stream.of("Straßberg", "Österberg", "albstadt", "Ofterdingen", "Strassburg", "Zimmern", "Albstadt")
                        .sorted(Comparator.comparing(SortKey::of)))
                .containsExactly(
                        "albstadt", "Albstadt", "Ofterdingen", "Österberg", "Straßberg", "Strassburg", "Zimmern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ẞ", "Ǟ", "Ä", "😀", "ل", "a", "ﷺ"})
    void fitsIntoItsColumnWhateverTheLetters(String letter) {
        assertThat(SortKey.of(letter.repeat(1000))).hasSizeBetween(1, COLUMN);
    }

    @Test
    void standsBeforeWhatHasNoName() {
        assertThat(SortKey.of("Zzz")).isLessThan(SortKey.LAST);
    }
}
