package de.ozglotse.rehearsal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.OzgLotseApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** A rehearsal never comes near anything real. */
class RehearsalGuardTests {

    @Test
    void theApplicationDoesNotStartAsAProductiveRehearsal() {
        assertThatThrownBy(() -> SpringApplication.run(
                        OzgLotseApplication.class, "--spring.profiles.active=prod,rehearsal", "--server.port=0"))
                .hasMessageContaining("The profiles prod and rehearsal exclude each other");
    }

    @Test
    void aDatabaseThatLastsIsRefused() {
        assertThatThrownBy(() -> check("jdbc:postgresql://db/ozg"))
                .hasMessageContaining("only runs in memory")
                .hasMessageContaining("jdbc:postgresql://db/ozg");
    }

    @Test
    void aDatabaseInMemoryIsWelcome() {
        assertThatCode(() -> check("jdbc:h2:mem:rehearsal")).doesNotThrowAnyException();
    }

    private static void check(String url) {
        RehearsalGuard guard = new RehearsalGuard();
        guard.setEnvironment(new MockEnvironment().withProperty("spring.datasource.url", url));
        guard.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
