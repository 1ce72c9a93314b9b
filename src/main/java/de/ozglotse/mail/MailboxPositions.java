package de.ozglotse.mail;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** How far the folders of the mailbox were read. */
interface MailboxPositions extends Repository<MailboxPosition, String> {

    Optional<MailboxPosition> findById(String folder);

    MailboxPosition save(MailboxPosition position);
}
