package de.ozglotse.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineServicesConfiguration;
import org.camunda.bpm.spring.boot.starter.CamundaBpmConfiguration;
import org.camunda.bpm.spring.boot.starter.event.ProcessApplicationEventPublisher;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Takes the place of the starter's own auto-configuration, which was compiled for an older Spring Boot: the same beans,
 * ordered after Hibernate and Flyway, with health indicators for today's health API.
 */
@AutoConfiguration(after = {HibernateJpaAutoConfiguration.class, FlywayAutoConfiguration.class})
@EnableConfigurationProperties(CamundaBpmProperties.class)
@Import({CamundaBpmConfiguration.class, SpringProcessEngineServicesConfiguration.class})
class CamundaAutoConfiguration {

    @Bean
    ProcessEngineFactoryBean processEngineFactoryBean(ProcessEngineConfigurationImpl configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    /** Turns Boot's ready event into the starter's started event, which starts the job executor. */
    @Bean
    ProcessApplicationEventPublisher processApplicationEventPublisher(ApplicationEventPublisher publisher) {
        return new ProcessApplicationEventPublisher(publisher);
    }

    @Bean
    HealthIndicator processEngineHealthIndicator(ProcessEngine engine) {
        return () -> Health.up().withDetail("name", engine.getName()).build();
    }

    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
    HealthIndicator jobExecutorHealthIndicator(JobExecutor jobs) {
        return () -> (jobs.isActive() ? Health.up() : Health.down())
                .withDetail("name", jobs.getName())
                .build();
    }
}
