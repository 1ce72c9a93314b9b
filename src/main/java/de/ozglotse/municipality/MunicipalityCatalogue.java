package de.ozglotse.municipality;

import de.ozglotse.shared.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The extract of the official directory that the product ships. */
@Component
public class MunicipalityCatalogue {

    private static final String EXTRACT = "catalogue/gv100ad-08417.asc";

    private final DirectoryImport directory;
    private final StoredMunicipalities municipalities;
    private final MunicipalitySettings settings;

    MunicipalityCatalogue(
            DirectoryImport directory, StoredMunicipalities municipalities, MunicipalitySettings settings) {
        this.directory = directory;
        this.municipalities = municipalities;
        this.settings = settings;
    }

    /** Loads the extract unless municipalities are there already or {@code load-extract} is off. */
    @Transactional
    public void loadExtractOnce() {
        if (settings.loadExtract() && municipalities.count() == 0) {
            directory.importDirectory(extract(), "gv100ad-08417.asc", Actor.SYSTEM);
        }
    }

    private static byte[] extract() {
        try (InputStream content = new ClassPathResource(EXTRACT).getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
