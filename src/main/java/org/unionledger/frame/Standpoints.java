package org.unionledger.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** Keeps each session's standpoint; before anything was chosen it is the account's own place and the current year. */
@Component
@ConditionalOnWebApplication
class Standpoints {

    private static final String ATTRIBUTE = Standpoints.class.getName();

    private final Places places;
    private final Clock clock;

    Standpoints(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** The same all through a request, which asks for it more than once. */
    Standpoint of(Scope scope, HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Standpoint known) {
            return known;
        }
        Standpoint standpoint = find(scope, request);
        request.setAttribute(ATTRIBUTE, standpoint);
        return standpoint;
    }

    private Standpoint find(Scope scope, HttpServletRequest request) {
        Standpoint.Chosen chosen = chosen(request.getSession(false));
        if (chosen != null) {
            OrganizationId union = new OrganizationId(chosen.union());
            String name = places.nameOf(scope, union).orElse(null);
            if (name != null) {
                return new Standpoint(union, name, chosen.year());
            }
        }
        String name = places.nameOf(scope, scope.place()).orElseThrow(() -> new NotInScope("place " + scope.place()));
        return new Standpoint(scope.place(), name, LocalDate.now(clock).getYear());
    }

    /** @throws NotInScope when the union is not in the reader's scope */
    void choose(Scope scope, HttpServletRequest request, OrganizationId union, int year) {
        if (places.nameOf(scope, union).isEmpty()) {
            throw new NotInScope("organization " + union);
        }
        request.getSession().setAttribute(ATTRIBUTE, new Standpoint.Chosen(union.value(), year));
    }

    private static Standpoint.@Nullable Chosen chosen(@Nullable HttpSession session) {
        return session == null ? null : (Standpoint.Chosen) session.getAttribute(ATTRIBUTE);
    }
}
