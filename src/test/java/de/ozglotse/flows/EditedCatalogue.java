package de.ozglotse.flows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A file of the catalogue as if somebody had edited it: for what runs in the meantime, and for nobody else. */
final class EditedCatalogue extends ClassLoader {

    private final String file;
    private final UnaryOperator<String> edit;

    private EditedCatalogue(ClassLoader parent, String file, UnaryOperator<String> edit) {
        super(parent);
        this.file = file;
        this.edit = edit;
    }

    static void during(String file, UnaryOperator<String> edit, Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new EditedCatalogue(before, file, edit));
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        InputStream published = super.getResourceAsStream(name);
        if (!name.equals(file)) {
            return published;
        }
        try (published) {
            String text = new String(published.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(edit.apply(text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
