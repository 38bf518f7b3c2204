package com.batoncrm.onboarding.process;

import static com.batoncrm.onboarding.process.OnboardingAccount.*;

import com.batoncrm.engine.Accounts;
import com.batoncrm.onboarding.AccountService;
import com.batoncrm.onboarding.OnboardingDays;
import com.batoncrm.onboarding.OnboardingService;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Prepare account". */
@Component
class PrepareAccount implements JavaDelegate {

    private final OnboardingService onboardings;
    private final AccountService service;
    private final Accounts accounts;
    private final Progress progress;
    private final OnboardingDays days;

    PrepareAccount(
            OnboardingService onboardings,
            AccountService service,
            Accounts accounts,
            Progress progress,
            OnboardingDays days) {
        this.onboardings = onboardings;
        this.service = service;
        this.accounts = accounts;
        this.progress = progress;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = NUMBER.from(execution);
        String system = ACCOUNT_SYSTEM.from(execution);
        Set<String> signing = onboardings.signingGroups(number, system);
        CONSENT_LATE_AT.on(
                execution,
                days.fromNow(OnboardingDeadlines.of(execution).consentLateAfter())
                        .toString());
        MAY_SIGN.on(execution, !signing.isEmpty());
        SIGNING_GROUPS.on(execution, signing.stream().map(accounts::groupName).collect(Collectors.joining(", ")));
        STARTER.on(execution, accounts.nameOf(onboardings.get(number).startedBy()));
        SYSTEM_TITLE.on(execution, service.titleOf(system));
        ABOUT.on(execution, progress.about(number));
        ACCOUNT_DETAILS.on(execution, progress.details(number, system));
    }
}
