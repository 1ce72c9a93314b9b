package de.ozglotse;

import java.util.TimeZone;
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
        // the engine counts its timers in the time zone of the JVM; days are computed in Europe/Berlin by CountyTime
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(OzgLotseApplication.class, args);
    }
}
