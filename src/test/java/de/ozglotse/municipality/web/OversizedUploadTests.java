package de.ozglotse.municipality.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What people see whose upload the server refused. */
class OversizedUploadTests {

    private final MaxUploadSizeExceededException exceeded = new MaxUploadSizeExceededException(10);

    @Test
    void leadsBackToTheFormOfTheDirectory() {
        assertThat(new OversizedUpload()
                        .handle(exceeded, new MockHttpServletRequest("POST", "/verwaltung/gemeinden/import")))
                .isEqualTo("redirect:/verwaltung/gemeinden?zu-gross");
    }

    @Test
    void leavesOtherUploadsToOthers() {
        assertThatThrownBy(() -> new OversizedUpload()
                        .handle(exceeded, new MockHttpServletRequest("POST", "/aufgaben/1/anlage")))
                .isSameAs(exceeded);
    }
}
