package org.unionledger.plan.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.unionledger.access.Account;
import org.unionledger.frame.Words;
import org.unionledger.organization.Organizations;

/** The feeds themselves, for calendar programs, which sign in nowhere: whoever has the address reads. */
@Controller
class FeedController {

    /** A calendar asks every few minutes at most. */
    private static final int OF_ONE_FEED = 60;

    private static final int OF_ONE_STRANGER = 30;

    private final Feeds feeds;
    private final Organizations organizations;
    private final MessageSource messages;
    private final RateLimit byFeed;
    private final RateLimit byStranger;

    FeedController(Feeds feeds, Organizations organizations, MessageSource messages, Clock clock) {
        this.feeds = feeds;
        this.organizations = organizations;
        this.messages = messages;
        this.byFeed = new RateLimit(OF_ONE_FEED, clock);
        this.byStranger = new RateLimit(OF_ONE_STRANGER, clock);
    }

    @GetMapping("/feeds/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret, HttpServletRequest request) {
        Optional<Account> account = feeds.opened(secret);
        boolean allowed = account.map(known -> byFeed.allows("" + known.id()))
                .orElseGet(() -> byStranger.allows(request.getRemoteAddr()));
        if (!allowed) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        return account.map(this::calendar)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> calendar(Account account) {
        Words words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        String name = organizations.require(account.scope(), account.place()).name();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(feeds.calendar(account, name, words).getBytes(StandardCharsets.UTF_8));
    }
}
