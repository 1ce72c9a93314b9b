package de.ozglotse.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** What happens in a rehearsal unless somebody says otherwise. */
class RehearsalSettingsTests {

    @Test
    void noMunicipalityMergesByChance() {
        assertThat(settings(new MockEnvironment()).events()).containsEntry("Gebietsaenderung", 0.0);
    }

    @Test
    void aChosenChanceCounts() {
        MockEnvironment environment =
                new MockEnvironment().withProperty("ozg-lotse.rehearsal.events.Gebietsaenderung", "0.5");

        assertThat(settings(environment).events()).containsEntry("Gebietsaenderung", 0.5);
    }

    private static RehearsalSettings settings(MockEnvironment environment) {
        return Binder.get(environment).bindOrCreate("ozg-lotse.rehearsal", RehearsalSettings.class);
    }
}
