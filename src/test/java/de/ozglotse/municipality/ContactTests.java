package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.EmailAddress;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTests {

    @ParameterizedTest
    @CsvSource({"07436 000-0, +4974360000", "+49 7436/0000, +4974360000", "0049 7436 1, 004974361", "115, 115"})
    void dialsWhatWasTyped(String typed, String dialled) {
        Contact contact = new Contact(
                UUID.randomUUID(),
                "Frau Maurer",
                Optional.empty(),
                new EmailAddress("rathaus@hausen.example"),
                Optional.of(typed));

        assertThat(contact.phoneLink()).contains("tel:" + dialled);
    }
}
