package de.ozglotse.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    void comparesWithoutCaseAccentsAndSharpS() {
        assertThat(SearchWords.of("  Meßstetten  ÖSTERLICH é Meßstetten"))
                .containsExactly("messstetten", "osterlich", "e");
        assertThat(SearchWords.of("   ")).isEmpty();
    }

    @Test
    void keepsAnUmlautInBothSpellings() {
        assertThat(SearchWords.kept(Stream.of("Schömberg", "Bitz Bitz"), 100)).isEqualTo("schomberg schoemberg bitz");
        assertThat(SearchWords.kept(Stream.of("abcdef"), 3)).isEqualTo("abc");
    }
}
