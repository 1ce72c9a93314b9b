package de.ozglotse.journeys;

import de.ozglotse.shared.InstallationKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;

/** The addresses of what management looks at. */
final class ManagementPages {

    private static final List<String> PAGES = List.of(
            "/fortschritt",
            "/fortschritt?gruppe=verband&sort=-summe",
            "/fortschritt?spalte=ansprechperson-benannt&status=ERLEDIGT",
            "/fortschritt?status=ERLEDIGT&spalte=service-bw-onboarding-abgenommen",
            "/fortschritt/prognose",
            "/fortschritt/schritte/ansprechperson-benannt",
            "/fortschritt/aufgaben?bei=landratsamt",
            "/fortschritt/gemeinden?lage=landratsamt",
            "/gemeinden/" + CoordinatorPages.DAUTMERGEN,
            "/gemeinden/08417047",
            "/ablaeufe",
            "/ablaeufe/behoerdenkonto-setup",
            "/ablaeufe/behoerdenkonto-setup/gross",
            "/ablaeufe/erstgespraech?zeitraum=alle");

    private ManagementPages() {}

    static String[] paths(SignedIn coordination) {
        List<String> paths = new ArrayList<>(PAGES);
        for (JsonNode keyResult : coordination.json("/api/v1/key-results")) {
            if (keyResult.get("target").asInt() == 25) {
                String code = keyResult.get("code").asString();
                paths.add("/fortschritt/" + code);
                paths.add("/fortschritt/prognose/" + code + "/1");
            }
        }
        return paths.toArray(String[]::new);
    }

    /** The link of a mail that comes on Mondays: what it needs is the key of the installation. */
    static String weeklyReport(RunningApplication application, String person, String username) {
        Path key = application.log().resolveSibling("data").resolve("link.key");
        String mark = InstallationKey.of(
                        new MockEnvironment().withProperty("ozg-lotse.mail.link-key-file", key.toString()))
                .digest("weekly-report", person + ":" + username);
        return "/wochenbericht/" + person + "-" + mark.substring(0, 40);
    }
}
