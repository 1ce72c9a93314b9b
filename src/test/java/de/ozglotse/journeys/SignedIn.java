package de.ozglotse.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is signed in and uses the application without a browser. */
final class SignedIn {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String address;

    private SignedIn(String address) {
        this.address = address;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    static SignedIn as(String username, String address) {
        SignedIn person = new SignedIn(address);
        person.post("/anmelden", "/anmelden", Map.of("username", username, "password", "lotse-demo"));
        return person;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** Names the person in a town hall whom the first question goes to. */
    void nameContact(String ags, String email) {
        for (JsonNode step : json("/api/v1/steps?status=open")) {
            if (step.get("caseKey").asString().equals(ags)
                    && step.get("step").asString().equals("UserTask_RecordAnsprechperson")) {
                String page = "/aufgaben/" + step.get("id").asString();
                post(page, page + "/abschluss", Map.of("name", "Frau Sabine Maurer", "email", email));
            }
        }
    }

    JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }

    /**
     * Posts a form.
     *
     * @param page where the form stands: its CSRF token is taken from there
     */
    HttpResponse<String> post(String page, String action, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("_csrf", csrf(page));
        return submit(action, form);
    }

    HttpResponse<String> submit(String action, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    String csrf(String page) {
        Matcher token = CSRF.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("No form on " + page);
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
