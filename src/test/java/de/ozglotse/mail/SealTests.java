package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SealTests {

    private final Seal seal = new Seal("a-key-of-at-least-thirty-two-characters");

    @Test
    void givesBackWhatItSealed() {
        assertThat(seal.unseal(seal.seal("/r/token"))).isEqualTo("/r/token");
    }

    @Test
    void looksDifferentEveryTime() {
        String first = seal.seal("/r/token");

        assertThat(first).isNotEqualTo(seal.seal("/r/token")).doesNotContain("token");
    }

    @Test
    void opensWithItsOwnKeyOnly() {
        Seal other = new Seal("another-key-of-at-least-thirty-two-chars");

        assertThatIllegalStateException().isThrownBy(() -> other.unseal(seal.seal("/r/token")));
    }

    @Test
    void noticesEveryChange() {
        String sealed = seal.seal("/r/token");
        char last = sealed.charAt(sealed.length() - 1);
        String changed = sealed.substring(0, sealed.length() - 1) + (last == '0' ? '1' : '0');

        assertThatIllegalStateException().isThrownBy(() -> seal.unseal(changed));
    }

    @Test
    void refusesShortKeys() {
        assertThatIllegalStateException().isThrownBy(() -> new Seal("short"));
    }
}
