package org.unionledger.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.unionledger.access.Accounts;
import org.unionledger.access.SignedIn;

/** Makes the page of a request; for those that answer without a controller, as handlers of exceptions do. */
@Component
@ConditionalOnWebApplication
public class FramePages {

    /** The flash attribute a controller sets before a redirect to report what it has done. */
    static final String NOTICE = "notice";

    private static final int YEARS_BACK = 10;

    private final MessageSource messages;
    private final Menu menu;
    private final Standpoints standpoints;
    private final Accounts accounts;
    private final Clock clock;

    FramePages(MessageSource messages, Menu menu, Standpoints standpoints, Accounts accounts, Clock clock) {
        this.messages = messages;
        this.menu = menu;
        this.standpoints = standpoints;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Without a reader where nobody is signed in. */
    public Page of(HttpServletRequest request, Locale locale) {
        Words words = new Words(messages, locale);
        Page.Reader reader = request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? new Page.Reader(signedIn.scope(), signedIn.name(), standpoints.of(signedIn.scope(), request))
                : null;
        List<MenuSection> sections =
                reader == null ? List.of() : menu.of(reader.scope(), words, request.getRequestURI());
        return new Page(
                words,
                reader,
                sections,
                csrf(request),
                request.getRequestURI(),
                notice(request),
                years(),
                new PersonNames(accounts));
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? new Page.Csrf("_csrf", "") : new Page.Csrf(token.getParameterName(), token.getToken());
    }

    private static @Nullable String notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(NOTICE);
    }

    private List<Integer> years() {
        int next = LocalDate.now(clock).getYear() + 1;
        return IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> next - back)
                .toList();
    }
}
