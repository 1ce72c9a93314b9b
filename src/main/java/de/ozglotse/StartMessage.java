package de.ozglotse;

import de.ozglotse.identity.DemoUsers;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says at the end of the start where to go on, and as whom. */
@Component
class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

    private final DemoUsers users;
    private final Environment environment;

    StartMessage(DemoUsers users, Environment environment) {
        this.users = users;
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext context)) {
            return;
        }
        LOG.info(
                "OZG-Lotse is ready at http://localhost:{}{}",
                context.getWebServer().getPort(),
                demoUsers());
    }

    private String demoUsers() {
        if (!environment.acceptsProfiles(Profiles.of("demo | rehearsal"))) {
            return "";
        }
        return users.people().stream()
                .map(DemoUsers.Person::username)
                .collect(Collectors.joining(", ", " – sign in as ", " with the password " + DemoUsers.PASSWORD));
    }
}
