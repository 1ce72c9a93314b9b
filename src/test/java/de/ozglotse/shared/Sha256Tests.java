package de.ozglotse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Tests {

    /** The example of FIPS 180-2. */
    @Test
    void isTheSumOfTheStandard() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void readsTextAsUtf8() {
        assertThat(Sha256.of("ä")).isEqualTo(Sha256.of(new byte[] {(byte) 0xC3, (byte) 0xA4}));
    }
}
