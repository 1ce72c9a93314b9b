package de.ozglotse.documentation;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Thymeleaf template, taken apart far enough to see its texts and attributes.
 *
 * @param file where it lies
 * @param content all of it
 */
record Template(Path file, String content) {

    private static final Path FOLDER = ProjectFiles.RESOURCES.resolve("templates");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("<[!/a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.@-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern INLINED = Pattern.compile("(?s)\\[\\[.*?]]|\\[\\(.*?\\)]|\\[[#/].*?]");
    private static final Pattern KEY = Pattern.compile("(?s)<kbd\\b.*?</kbd>");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");

    static List<Template> all() {
        return Stream.of(".html", ".txt")
                .flatMap(ending -> ProjectFiles.below(FOLDER, ending).stream())
                .map(file -> new Template(file, ProjectFiles.read(file)))
                .toList();
    }

    boolean isHtml() {
        return file.toString().endsWith(".html");
    }

    /** @return whether it is a letter: mail programs know no style sheets, and no policy of ours applies there */
    boolean isMail() {
        return file.startsWith(FOLDER.resolve("mail"));
    }

    /** @return what stands between the tags, without expressions and without the names of keys */
    List<String> texts() {
        String visible = isHtml()
                ? TAG.matcher(KEY.matcher(withoutComments()).replaceAll("")).replaceAll("\n")
                : content;
        return ENTITY.matcher(INLINED.matcher(visible).replaceAll(" "))
                .replaceAll(" ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    List<String> tags() {
        return TAG.matcher(withoutComments()).results().map(MatchResult::group).toList();
    }

    List<Attribute> attributes() {
        return tags().stream()
                .flatMap(tag -> ATTRIBUTE.matcher(tag).results())
                .map(found -> new Attribute(found.group(1), found.group(2) != null ? found.group(2) : found.group(3)))
                .toList();
    }

    @Override
    public String toString() {
        return FOLDER.relativize(file).toString();
    }

    private String withoutComments() {
        return COMMENT.matcher(content).replaceAll("");
    }

    /** An attribute of a tag. */
    record Attribute(String name, String value) {}
}
