package de.ozglotse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** OZG-Lotse: guides the towns and municipalities of a Landkreis onto service-bw. */
@SpringBootApplication(
        // compiled for an older Spring Boot; engine.CamundaAutoConfiguration takes its place (ADR 0002)
        excludeName = "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration")
@ConfigurationPropertiesScan
public class OzgLotseApplication {

    public static void main(String[] args) {
        SpringApplication.run(OzgLotseApplication.class, args);
    }
}
