package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkExpiryTests {

    private static final Instant ISSUED = Instant.parse("2023-03-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2023-03-03, 2023-03-17T22:59:59Z",
        "2023-03-15, 2023-03-29T21:59:59Z",
        "2023-06-30, 2023-04-30T21:59:59Z",
        "2023-02-22, 2023-03-08T22:59:59Z",
        "2023-02-21, 2023-03-22T22:59:59Z",
        "2022-12-24, 2023-03-22T22:59:59Z"
    })
    void liesTwoWeeksAfterTheDueDateWithinReason(LocalDate due, Instant expected) {
        assertThat(LinkExpiry.of(ISSUED, Optional.of(due))).isEqualTo(expected);
    }

    @Test
    void liesThreeWeeksAheadWithoutADueDate() {
        assertThat(LinkExpiry.of(ISSUED, Optional.empty())).isEqualTo("2023-03-22T22:59:59Z");
    }
}
