package de.ozglotse.benchmark;

import de.ozglotse.municipality.Municipality;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The coordinator at her browser: signed in, pages compressed, every request measured. */
final class Coordinator {

    static final String FIRST_STEP = "UserTask_RecordAnsprechperson";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final LoadedApplication application;
    private String csrf;

    Coordinator(LoadedApplication application) throws IOException, InterruptedException {
        this.application = application;
        csrf = csrfOf("/anmelden");
        post("/anmelden", Map.of("username", "koordination", "password", "lotse-demo"));
        csrf = csrfOf("/aufgaben");
    }

    Sample get(String path) throws IOException, InterruptedException {
        return measured(request(path).header("Accept-Encoding", "gzip").build());
    }

    Sample complete(String step, Municipality municipality) throws IOException, InterruptedException {
        return post("/aufgaben/" + step + "/abschluss", contact(municipality));
    }

    /** @return the step that is open again */
    String takeBack(String step) throws IOException, InterruptedException {
        return post("/aufgaben/" + step + "/rueckgaengig", Map.of()).location().replaceFirst(".*/aufgaben/", "");
    }

    /** @return leads to the report that was made of today's draft and written as a PDF */
    Sample freezeReport() throws IOException, InterruptedException {
        String draft = body("/berichte/neu");
        Map<String, String> form = new HashMap<>(Map.of(
                "gremium", "Lenkungsgruppe", "beschluss", "Bitte zustimmen.", "entscheidungen", "", "hinweise", ""));
        form.put("sitzung", hidden(draft, "stichtag"));
        for (String name : List.of("stichtag", "bekannt", "adressat", "pruefzahl")) {
            form.put(name, hidden(draft, name));
        }
        form.put("schritt", "einfrieren");
        return post("/berichte/neu", form);
    }

    static Map<String, String> contact(Municipality municipality) {
        return Map.of("name", "Erika Beispiel", "email", "rathaus@" + municipality.ags() + ".example");
    }

    private Sample post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("_csrf", csrf);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Sample sample = measured(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (sample.location().isEmpty()) {
            throw new IllegalStateException(path + " was not accepted");
        }
        return sample;
    }

    private Sample measured(HttpRequest request) throws IOException, InterruptedException {
        long statements = application.statements();
        long begin = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - begin;
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(request.uri() + " answers " + response.statusCode());
        }
        return new Sample(
                nanos,
                application.statements() - statements,
                response.body().length,
                response.headers().firstValue("Location").orElse(""));
    }

    private String csrfOf(String page) throws IOException, InterruptedException {
        return found(CSRF.matcher(body(page)), page);
    }

    private static String hidden(String page, String name) {
        return found(Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page), name);
    }

    private static String found(Matcher wanted, String where) {
        if (!wanted.find()) {
            throw new IllegalStateException("Nothing to fill in: " + where);
        }
        return wanted.group(1);
    }

    private String body(String page) throws IOException, InterruptedException {
        return client.send(request(page).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(application.address() + path));
    }

    /** What one request took: time, statements of the database, bytes of the body as sent. */
    record Sample(long nanos, long statements, int bytes, String location) {}
}
