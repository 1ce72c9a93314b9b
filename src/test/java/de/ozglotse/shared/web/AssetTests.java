package de.ozglotse.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetTests {

    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ICON = Pattern.compile("kern-icon--[a-z-]+");
    private static final Pattern CONTEXTUAL = Pattern.compile("var\\((--kern-[a-z-]+-contextual)");
    private static final Pattern SYMBOL = Pattern.compile("#g[A-Z]\\b");

    @ParameterizedTest
    @CsvSource({
        "kern.app.min.css, 6e67c41fefe6bf5af24e3a233b17d5f787b0e5aea08219e76f90602a365d2c03",
        "kern.public.min.css, 17232d6a411f1008607e02ba51134facdf103e70b68a882fbf33fbbe1f8b8421",
        "bpmn-js/bpmn-navigated-viewer.production.min.js, 134280f49f2ca8bbc90797fa656177e2b787ae0a62249fe3dadb8038eb88e9db",
        "fonts/fira-sans-regular-latin.woff2, 887f1a0f287ec4862f3f434fe834f1c3d2edc5aa5410956e608051fa2ae8c15d",
        "fonts/fira-sans-medium-latin.woff2, a9820a12849c1246e30b7df20dfa2d08880d088033b3bd44ab882b81317411e6",
        "fonts/fira-sans-semibold-latin.woff2, 87ef8adb3e03d028d520c62162fe1c3b5c35a0fc0ab71e610468685a78887d03"
    })
    void vendoredFilesAreTheOnesThatWereVetted(String file, String sha256)
            throws IOException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ASSETS.resolve(file)));

        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(sha256);
    }

    @Test
    void licencesLieBesideTheFiles() {
        assertThat(ASSETS.resolve("EUPL-1.2.txt")).content().contains("EUROPEAN UNION PUBLIC LICENCE v. 1.2");
        assertThat(ASSETS.resolve("fonts/OFL-1.1.txt")).content().contains("SIL OPEN FONT LICENSE");
        assertThat(ASSETS.resolve("bpmn-js/LICENSE.txt")).content().contains("the watermark must stay fully visible");
        assertThat(ASSETS.resolve("NOTICE.txt"))
                .content()
                .contains(
                        "bpmn-js 18.31.1",
                        "@kern-ux/native 2.7.2",
                        "Fira Sans",
                        "Changed",
                        "kern.app.min.css",
                        "kern.public.min.css");
    }

    @Test
    void everyIconIsInTheExtract() {
        String css = read(ASSETS.resolve("kern.app.min.css"));

        assertThat(used(ICON)).isNotEmpty().allSatisfy(icon -> assertThat(css).contains("." + icon));
    }

    @Test
    void everySymbolIsInTheSprite() {
        String sprite = read(TEMPLATES.resolve("fragments/sprite.html"));

        assertThat(used(SYMBOL))
                .isNotEmpty()
                .allSatisfy(symbol -> assertThat(sprite).contains("id=\"" + symbol.substring(1) + "\""));
    }

    /** KERN falls back to colours of the light theme where these are missing. */
    @Test
    void everyColourOfKernFollowsTheTheme() {
        String ours = read(ASSETS.resolve("app.css"));

        assertThat(Stream.of("kern.app.min.css", "kern.public.min.css")
                        .flatMap(file ->
                                CONTEXTUAL.matcher(read(ASSETS.resolve(file))).results())
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(variable -> ours.contains(variable + ":var(--kern-color-"));
    }

    @Test
    void pagesAreStrict() {
        for (Path template : templates()) {
            String html = read(template);
            assertThat(html).as(template.toString()).containsPattern("(?i)^(<!doctype html>|<svg )");
            assertThat(html)
                    .as(template.toString())
                    .doesNotContain("th:utext", "__$", "<style", " style=", "[(")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("<script(?![^>]*src)")
                    .doesNotContainPattern("https?://(?!www\\.thymeleaf\\.org)[^\"]*\\.(js|css|woff2?)");
        }
    }

    private static Set<String> used(Pattern pattern) {
        return templates().stream()
                .flatMap(template -> pattern.matcher(read(template)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.startsWith(TEMPLATES.resolve("mail")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
