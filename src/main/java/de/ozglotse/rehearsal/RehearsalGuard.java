package de.ozglotse.rehearsal;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Keeps a rehearsal away from everything that is real, before a database is opened. */
@Component
@Profile("rehearsal")
class RehearsalGuard implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new IllegalStateException(
                    "The profiles prod and rehearsal exclude each other: in a rehearsal invented"
                            + " people answer in the name of town halls. Start with one of them.");
        }
        String database = environment.getProperty("spring.datasource.url", "");
        if (!database.startsWith("jdbc:h2:mem:")) {
            throw new IllegalStateException("A rehearsal only runs in memory and would fill " + database
                    + " with invented answers: remove spring.datasource.url (SPRING_DATASOURCE_URL).");
        }
    }
}
