package de.ozglotse.reliability;

import de.ozglotse.DemoCounty;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.workflow.Cases;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that asks each town hall a question, and the next one as soon as it is answered. */
final class Rueckmeldungen {

    static final String PROCESS = "rueckmeldung";
    static final String NAME = "Sabine Maurer";
    static final Map<String, String> ANSWER =
            Map.of("ihre-antwort", "bestaetigen", "stand", "ja", "name", NAME, "einverstanden", "ja");

    private static final Pattern LINK = Pattern.compile("/r/([\\w-]{43})");

    private Rueckmeldungen() {}

    /** Asks every municipality the first question. */
    static void begin(Node node) {
        node.bean(DemoCounty.class).prepare();
        node.bean(RepositoryService.class)
                .createDeployment()
                .addClasspathResource("reliability/rueckmeldung.bpmn")
                .deploy();
        municipalities(node).forEach(town -> begin(node, town));
    }

    static List<Municipality> municipalities(Node node) {
        return node.bean(Municipalities.class).all();
    }

    private static void begin(Node node, Municipality town) {
        node.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            node.bean(Contacts.class)
                    .appoint(
                            town.ags(),
                            "Frau " + NAME,
                            Optional.of("Hauptamt"),
                            new EmailAddress("rathaus-" + town.ags().value() + "@gemeinde.example"),
                            Optional.empty());
            node.bean(Cases.class).start(PROCESS, CaseKey.of(town.ags()));
        });
    }

    /** @return the path of the link in a mail, if it brings one */
    static Optional<String> link(String body) {
        Matcher link = LINK.matcher(body.replaceAll("=\r?\n", ""));
        return link.find() ? Optional.of("/r/" + link.group(1)) : Optional.empty();
    }

    /** @return as the link is stored */
    static String hash(String link) {
        try {
            byte[] token = link.substring("/r/".length()).getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
