package de.ozglotse.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.identity.DemoUsers;
import de.ozglotse.identity.IdentityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

@IdentityTest
class SignInControllerTests {

    @Autowired
    private DemoUsers demoUsers;

    @Test
    void showsTheInventedPeopleInTheDemo() {
        assertThat(modelIn("demo").getAttribute("people")).isEqualTo(demoUsers.people());
        assertThat(modelIn("demo").getAttribute("password")).isEqualTo("lotse-demo");
        assertThat(demoUsers.people())
                .extracting(DemoUsers.Person::username)
                .containsExactly("koordination", "vertretung", "strategieteam", "projektteam", "leitung", "verwaltung");
    }

    @Test
    void hidesThemEverywhereElse() {
        assertThat(modelIn("prod").getAttribute("people")).isNull();
        assertThat(modelIn("demo", "prod").getAttribute("people")).isNull();
    }

    private Model modelIn(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        Model model = new ConcurrentModel();
        new SignInController(demoUsers, environment).signIn(new MockHttpServletRequest(), model);
        return model;
    }
}
