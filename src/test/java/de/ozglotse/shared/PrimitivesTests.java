package de.ozglotse.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrimitivesTests {

    @Test
    void keepsTheLeadingZeroOfAnAgs() {
        assertThat(new Ags("08417014")).hasToString("08417014");
        assertThat(new Ags("08417014").kreis()).isEqualTo("08417");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8417014", "084170140", "0841701x", "", "٠٨٤١٧٠١٤"})
    void refusesWhatIsNoAgs(String value) {
        assertThatThrownBy(() -> new Ags(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsMunicipalitiesFromTheCounty() {
        assertThat(new CaseKey("08417014").ags()).contains(new Ags("08417014"));
        assertThat(CaseKey.COUNTY.ags()).isEmpty();
        assertThatThrownBy(() -> new CaseKey("XX")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rathaus@dautmergen.example", "o'neill+ozg@gvv-oberes-schlichemtal.example", "a@müller.example"})
    void takesUsualAddresses(String value) {
        assertThat(EmailAddress.isValid(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rathaus",
                "a@b",
                "a b@c.example",
                "a@c.example\r\nBcc: x@y.example",
                "a@@c.example",
                "<a@c.example>"
            })
    void refusesWhatIsNotSafeInAHeader(String value) {
        assertThat(EmailAddress.isValid(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Behoerdenkonto", "a--b", "-a", "a b", ""})
    void refusesOddFactTypes(String value) {
        assertThatThrownBy(() -> new FactType(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
