package de.ozglotse.confirmation;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Finds what an answer is about before its transaction, and the row that remembers it within.
 *
 * <p>The two are apart so that the rows are first read under their locks.
 */
@Component
class LinkTargets {

    private final LinkAccess access;
    private final ConfirmationLinkRepository links;
    private final Clock clock;

    LinkTargets(LinkAccess access, ConfirmationLinkRepository links, Clock clock) {
        this.access = access;
        this.links = links;
        this.clock = clock;
    }

    LinkTarget open(LinkAddress address) {
        return find(address, link -> link.isOpenAt(clock.instant()));
    }

    /** @return a question that was answered by this contact */
    LinkTarget answered(LinkAddress address) {
        return find(address, link -> link.wasUsed() && link.endedWithItsStep() && !link.isExpiredAt(clock.instant()));
    }

    /** To be called after the step itself was locked: that lock lets one of many answers through. */
    ConfirmationLink lock(LinkTarget target) {
        ConfirmationLink received =
                links.lock(target.hash()).filter(this::answersNow).orElseThrow(LinkClosed::new);
        return received.step().equals(target.step()) ? received : own(received, target);
    }

    private ConfirmationLink own(ConfirmationLink received, LinkTarget target) {
        return links.lockSent(target.step().value(), received.contactId()).stream()
                .filter(this::answersNow)
                .max(Comparator.comparing(ConfirmationLink::issuedAt))
                .orElseGet(() -> links.save(received.besides(target.step(), target.caseKey(), clock.instant())));
    }

    private LinkTarget find(LinkAddress address, Predicate<ConfirmationLink> usable) {
        Optional<String> hash = LinkToken.parse(address.token()).map(LinkToken::hash);
        return access.find(address)
                .filter(usable.and(access::isResponsible))
                .map(link -> new LinkTarget(hash.orElseThrow(), link.step(), link.caseKey()))
                .orElseThrow(LinkClosed::new);
    }

    private boolean answersNow(ConfirmationLink link) {
        return link.isOpenAt(clock.instant()) || link.endedWithItsStep() && !link.isExpiredAt(clock.instant());
    }
}
