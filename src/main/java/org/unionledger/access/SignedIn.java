package org.unionledger.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a session.
 *
 * @param version the account's version at sign-in; see {@link StillValid}
 */
public record SignedIn(
        Scope scope,
        String name,
        String passwordHash,
        boolean mustChange,
        boolean locked,
        boolean disabled,
        int version)
        implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        List<SimpleGrantedAuthority> authorities = new ArrayList<>();
        scope.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        return authorities;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return scope.login();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return !disabled;
    }

    /** Without the hash: sessions and logs never hold it. */
    @Override
    public String toString() {
        return "SignedIn[" + scope.login() + "]";
    }
}
