package de.ozglotse.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How far a folder of the mailbox was read; its numbers only mean something together with the folder's validity. */
@Entity
@Table(name = "mailbox_position")
class MailboxPosition {

    @Id
    private String folder;

    @Column(nullable = false)
    private long uidValidity;

    @Column(nullable = false)
    private long lastUid;

    @Version
    private Long version;

    protected MailboxPosition() {}

    MailboxPosition(String folder) {
        this.folder = folder;
    }

    /** @return the number of the first mail that was not read yet */
    long next(long validity) {
        if (validity != uidValidity) {
            uidValidity = validity;
            lastUid = 0;
        }
        return lastUid + 1;
    }

    void moveTo(long uid) {
        lastUid = Math.max(lastUid, uid);
    }
}
