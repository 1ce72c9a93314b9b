package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTests {

    private static final int TOKENS = 100_000;

    @Test
    void areRandomInEveryBitAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        int[] ones = new int[256];
        for (int i = 0; i < TOKENS; i++) {
            String token = value(LinkToken.random());
            seen.add(token);
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += bytes[bit / 8] >> bit % 8 & 1;
            }
        }

        assertThat(seen).hasSize(TOKENS).allMatch(token -> token.length() == 43);
        // five standard deviations: 256 bits are looked at, and the test must not fail by chance
        double deviation = Math.sqrt(TOKENS) / 2;
        assertThat(Arrays.stream(ones).boxed())
                .allSatisfy(count -> assertThat(Math.abs(count - TOKENS / 2)).isLessThan((int) (5 * deviation)));
    }

    @Test
    void areKnownByTheirHash() throws Exception {
        LinkToken token = LinkToken.random();
        byte[] expected =
                MessageDigest.getInstance("SHA-256").digest(value(token).getBytes(StandardCharsets.US_ASCII));

        assertThat(token.hash()).isEqualTo(HexFormat.of().formatHex(expected));
        assertThat(LinkToken.parse(value(token)))
                .get()
                .extracting(LinkToken::hash)
                .isEqualTo(token.hash());
    }

    @Test
    void areMaskedInLogs() {
        LinkToken token = LinkToken.random();

        assertThat(token.toString()).doesNotContain(value(token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "7Kq2vX9mTzR4bLw8",
                "Zx8Qm2vT7bLw4Rk9Yc3Nh6Pd1Fg5Js0Ua-Ee_OoIiU",
                "Zx8Qm2vT7bLw4Rk9Yc3Nh6Pd1Fg5Js0Ua-Ee_OoIiUuu",
                "Zx8Qm2vT7bLw4Rk9Yc3Nh6Pd1Fg5Js0Ua+Ee/OoIiUu",
                "Zx8Qm2vT7bLw4Rk9Yc3Nh6Pd1Fg5Js0Ua-Ee_OoIi=="
            })
    void refusesWhatIsNoToken(String text) {
        assertThat(LinkToken.parse(text)).isEmpty();
    }

    private static String value(LinkToken token) {
        return token.path().substring("/r/".length());
    }
}
