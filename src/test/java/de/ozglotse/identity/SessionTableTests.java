package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@IdentityTest
class SessionTableTests {

    @Test
    void keepsTheLaterOfTwoRequestsThatWriteTheSame(@Autowired FindByIndexNameSessionRepository<?> sessions) {
        assertThat(laterOfTwo(sessions)).isEqualTo("zweite");
    }

    private static <S extends Session> String laterOfTwo(FindByIndexNameSessionRepository<S> sessions) {
        S created = sessions.createSession();
        sessions.save(created);
        S first = sessions.findById(created.getId());
        S second = sessions.findById(created.getId());
        first.setAttribute("notice", "erste");
        second.setAttribute("notice", "zweite");
        sessions.save(first);
        sessions.save(second);
        return sessions.findById(created.getId()).getAttribute("notice");
    }
}
