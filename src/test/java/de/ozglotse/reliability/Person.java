package de.ozglotse.reliability;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser, who reads a form's page before sending the form. */
final class Person {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient browser;

    /** @param threads those of all browsers: each would otherwise bring its own */
    Person(ExecutorService threads) {
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads)
                .build();
    }

    /** An answer of the server. */
    record Page(int status, String text) {

        boolean isFailure() {
            return status >= 500;
        }
    }

    Person signIn(String address, String username) throws IOException {
        String form = address + "/anmelden";
        Page page = submit(form, csrf(get(form)), Map.of("username", username, "password", "lotse-demo"));
        if (page.status() != 302) {
            throw new IllegalStateException("Sign-in answered " + page.status());
        }
        return this;
    }

    Page get(String address) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    /** @param csrf from the form's page */
    Page submit(String address, String csrf, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(csrf) + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    static String csrf(Page page) {
        Matcher token = CSRF.matcher(page.text());
        if (!token.find()) {
            throw new IllegalStateException("No form on a page with status " + page.status());
        }
        return token.group(1);
    }

    private Page send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    browser.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
