package org.unionledger.access;

import java.time.Clock;
import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

@Component
class SignInLookup implements UserDetailsService {

    private final AccountRepository repository;
    private final Clock clock;

    SignInLookup(AccountRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return repository
                .byLogin(login.strip().toLowerCase(Locale.ROOT))
                .map(this::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }

    private SignedIn signedIn(AccountRepository.Stored stored) {
        Account account = stored.account();
        boolean locked = account.lockedUntil() != null && account.lockedUntil().isAfter(clock.instant());
        return new SignedIn(
                account.scope(),
                account.name(),
                stored.passwordHash(),
                account.mustChange(),
                locked,
                account.disabled(),
                stored.version());
    }
}
