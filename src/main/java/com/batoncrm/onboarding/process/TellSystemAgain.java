package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingChangeFailed.*;

import com.batoncrm.onboarding.AccountService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Tell system again". */
@Component
class TellSystemAgain implements JavaDelegate {

    private final AccountService accounts;

    TellSystemAgain(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        accounts.tellAgain(NUMBER.from(execution), ACCOUNT_SYSTEM.from(execution));
    }
}
