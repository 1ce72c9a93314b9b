package de.ozglotse.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.LinkTest;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.ratelimit.RateLimits;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** Several nodes over one database, and one that is started again, count guessed links together. */
@LinkTest
class LinkNodesTests {

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void begin(@Autowired TestClock clock) {
        clock.set(TestClock.START);
        database.update("delete from rate_count");
    }

    @Test
    void guessesAreCountedOnAllNodes() throws Exception {
        LinkGuessing one = node();
        LinkGuessing other = node();

        for (int guess = 0; guess < 10; guess++) {
            assertThat(status(one, guess)).isEqualTo(200);
            assertThat(status(other, guess)).isEqualTo(200);
        }

        assertThat(status(one, 20)).isEqualTo(429);
        assertThat(status(other, 20)).isEqualTo(429);
    }

    @Test
    void guessesAreCountedOverARestart(@Autowired TestClock clock) throws Exception {
        LinkGuessing before = node();
        for (int guess = 0; guess < 20; guess++) {
            assertThat(status(before, guess)).isEqualTo(200);
        }

        LinkGuessing after = node();

        assertThat(status(after, 20)).isEqualTo(429);
        clock.advance(Duration.ofMinutes(15));
        assertThat(status(after, 20)).isEqualTo(200);
    }

    /** A node has nothing in common with another one but the database. */
    private LinkGuessing node() throws ClassNotFoundException {
        Object counting = beans.createBean(Class.forName("de.ozglotse.ratelimit.StoredRateLimits"));
        return new LinkGuessing(links, (RateLimits) counting);
    }

    private static int status(LinkGuessing node, int guess) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/r/guess");
        request.setRemoteAddr("203.0.113.7");
        request.setAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("token", "A".repeat(41) + (10 + guess)));
        MockHttpServletResponse response = new MockHttpServletResponse();
        node.preHandle(request, response, new Object());
        return response.getStatus();
    }
}
