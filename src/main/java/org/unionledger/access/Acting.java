package org.unionledger.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever has chosen to act for another do so, request by request, as long as the delegation holds; then their own rights
 * are back. The session's own sign-in is never touched.
 */
public final class Acting extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Acting.class.getName();

    private final Delegations delegations;

    Acting(Delegations delegations) {
        this.delegations = delegations;
    }

    /** From the next request on, as {@link Delegations#begin} has allowed. */
    public static void begin(HttpSession session, long delegation) {
        session.setAttribute(ATTRIBUTE, delegation);
    }

    /** Back to the own rights from the next request on. */
    public static void end(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication own = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && session.getAttribute(ATTRIBUTE) instanceof Long delegation
                && own != null
                && own.getPrincipal() instanceof SignedIn signedIn) {
            SignedIn acting = acting(signedIn, delegation);
            if (acting == null) {
                end(session);
            } else {
                actAs(acting, own);
            }
        }
        chain.doFilter(request, response);
    }

    private @Nullable SignedIn acting(SignedIn own, long delegation) {
        return delegations
                .acting(own.scope().account(), delegation)
                .map(scope -> new SignedIn(
                        scope, own.name(), "", own.mustChange(), own.locked(), own.disabled(), own.version()))
                .orElse(null);
    }

    /** In a context of its own: the one of the session is shared by its requests and stays as it is. */
    private static void actAs(SignedIn acting, Authentication own) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(acting, null, acting.getAuthorities());
        token.setDetails(own.getDetails());
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }
}
