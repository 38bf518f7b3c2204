package com.batoncrm.engine.web;

import com.batoncrm.engine.AccountDates;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.limit.LoginTries;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a login against the engine's accounts and their dates, unless there were too many wrong tries; groups become
 * authorities.
 */
@Component
class EnginePasswords implements AuthenticationProvider {

    private final IdentityService identity;
    private final Accounts accounts;
    private final AccountDates dates;
    private final LoginTries tries;

    EnginePasswords(IdentityService identity, Accounts accounts, AccountDates dates, LoginTries tries) {
        this.identity = identity;
        this.accounts = accounts;
        this.dates = dates;
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String person = login.getName();
        Object password = login.getCredentials();
        String address = login.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "";
        tries.check(person, address);
        if (password == null || !canBeKept(person) || !identity.checkPassword(person, password.toString())) {
            tries.wrong(person, address);
            throw new BadCredentialsException("Wrong name or password");
        }
        tries.right(person, address);
        switch (dates.state(person)) {
            case WORKS -> {}
            case LOCKED -> throw new LockedException("The account is locked");
            case NOT_YET_VALID -> throw new DisabledException("The account is not valid yet");
        }
        return CurrentRights.login(person, accounts);
    }

    /** No account has control characters in its name, and the database cannot even look for some of them. */
    private static boolean canBeKept(String person) {
        return person.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
