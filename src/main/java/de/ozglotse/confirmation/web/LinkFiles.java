package de.ozglotse.confirmation.web;

import de.ozglotse.confirmation.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** Reads the files of a form; an input that was left empty sends a nameless one. */
final class LinkFiles {

    private LinkFiles() {}

    /** @param sent null if the form came without files */
    static List<Attachment> of(List<MultipartFile> sent) {
        return Objects.requireNonNullElse(sent, List.<MultipartFile>of()).stream()
                .filter(file -> !nameOf(file).isEmpty())
                .map(file -> new Attachment(nameOf(file), contentOf(file)))
                .toList();
    }

    private static String nameOf(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] contentOf(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
