package de.ozglotse.mail;

import java.net.URI;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address under which people reach this installation; from configuration only, never from a request. */
@Component
public class BaseUrl {

    private final Environment environment;

    BaseUrl(Environment environment) {
        this.environment = environment;
    }

    /** @return without a slash at its end */
    public String value() {
        String configured = environment.getProperty("ozg-lotse.base-url", "").strip();
        return configured.isEmpty() ? "http://localhost:" + port() : configured.replaceAll("/+$", "");
    }

    /** @return whether people reach this installation by TLS, whatever stands in front of it */
    public boolean isSecure() {
        return value().toLowerCase(Locale.ROOT).startsWith("https://");
    }

    public String host() {
        return URI.create(value()).getHost();
    }

    private String port() {
        // known once the server runs, which matters if the operating system chose the port
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
