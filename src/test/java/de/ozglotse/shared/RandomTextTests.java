package de.ozglotse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomTextTests {

    @Test
    void needsNoEscapingInAnAddress() {
        assertThat(RandomText.of(32)).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void isNeverTheSame() {
        assertThat(Stream.generate(() -> RandomText.of(32)).limit(1000)).doesNotHaveDuplicates();
    }
}
