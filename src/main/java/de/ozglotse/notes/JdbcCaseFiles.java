package de.ozglotse.notes;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.shared.Sha256;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files in the database: what is backed up together stays together. */
@Service
@Transactional
class JdbcCaseFiles implements CaseFiles {

    private final FileTable files;
    private final NotesSettings settings;
    private final NotesLog log;
    private final CurrentUser user;
    private final Clock clock;

    JdbcCaseFiles(FileTable files, NotesSettings settings, NotesLog log, CurrentUser user, Clock clock) {
        this.files = files;
        this.settings = settings;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseFile> of(CaseKey caseKey, int limit) {
        return files.ofCase(caseKey.value(), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseFile> of(StepId step) {
        return files.ofStep(step.value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseFile> ofSteps(Collection<StepId> steps) {
        return steps.isEmpty() ? List.of() : files.ofSteps(steps);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(UUID id) {
        return files.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        return files.content(id).orElseThrow(() -> new NotFound("File " + id));
    }

    @Override
    public UUID add(Place place, String name, byte[] content) {
        return add(place, name, content, user.actor());
    }

    @Override
    public UUID add(Place place, String name, byte[] content, Actor by) {
        if (content.length > settings.perFile().toBytes()) {
            throw new Refused("notes.file.too-large", settings.perFile().toMegabytes());
        }
        FileType type = FileCheck.typeOf(content);
        if (files.bytesOf(place.caseKey().value()) + content.length
                > settings.perCase().toBytes()) {
            throw new Refused("notes.file.full", settings.perCase().toMegabytes());
        }
        CaseFile file = new CaseFile(
                UUID.randomUUID(),
                place,
                FileName.safe(name, type),
                type,
                content.length,
                Sha256.of(content),
                by.name(),
                clock.instant());
        files.insert(file, content);
        log.record(by, place, "file.added", type.name());
        return file.id();
    }

    @Override
    public void move(StepId from, StepId to) {
        files.move(from.value(), to.value());
    }

    @Override
    public void remove(UUID id) {
        CaseFile file = files.find(id).orElseThrow(() -> new NotFound("File " + id));
        if (!files.remove(id, user.actor().name(), clock.instant())) {
            throw new NotFound("File " + id + " was removed meanwhile");
        }
        log.record(user.actor(), file.place(), "file.removed", file.type().name());
    }
}
