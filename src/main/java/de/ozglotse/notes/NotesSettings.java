package de.ozglotse.notes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of notes and files.
 *
 * @param editable how long somebody may change an own note
 * @param perFile the largest file
 * @param perCase all files of one municipality together
 */
@ConfigurationProperties("ozg-lotse.notes")
record NotesSettings(
        @DefaultValue("15m") Duration editable,
        @DefaultValue("10MB") DataSize perFile,
        @DefaultValue("50MB") DataSize perCase) {}
